package dev.chatelaine.aws;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.SeekableSource;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** Objects in S3 buckets of one account. */
public final class S3Objects implements Objects {

    private final S3Client s3;
    private final String owner;
    private final Clock clock;

    /**
     * Objects in buckets of this account, and no other: a bucket of the same name elsewhere is refused.
     *
     * @param owner the account's id, 12 digits
     */
    public S3Objects(S3Client s3, String owner, Clock clock) {
        this.s3 = s3;
        this.owner = owner;
        this.clock = clock;
    }

    /** The client that these objects need. */
    public static S3Client client(Clients clients) {
        return clients.build(S3Client.builder().forcePathStyle(clients.elsewhere()));
    }

    @Override
    public ObjectSource open(S3Place place) {
        return S3Source.whole(s3, owner, place);
    }

    @Override
    public SeekableSource parts(S3Place place) {
        return S3Parts.of(s3, owner, place);
    }

    @Override
    public ObjectSink create(S3Place place, boolean overwrite, MediaType type) {
        return new S3Sink(new S3Target(s3, owner, place, overwrite, type, clock));
    }

    @Override
    public List<S3Place> list(S3Place prefix, int most) {
        List<S3Place> places = new ServiceCall("s3:ListBucket", prefix.shown())
                .answer(() -> s3
                        .listObjectsV2Paginator(request -> request.bucket(prefix.bucket())
                                .prefix(prefix.key())
                                .expectedBucketOwner(owner))
                        .contents()
                        .stream()
                        .filter(object -> !object.key().endsWith("/"))
                        .limit(most + 1L)
                        .map(object -> new S3Place(prefix.bucket(), object.key(), Optional.empty()))
                        .toList());
        if (places.size() > most) {
            throw new InvalidRequest(
                    "More than " + most + " objects lie under " + prefix.shown() + ": name a longer prefix.");
        }
        return places;
    }
}
