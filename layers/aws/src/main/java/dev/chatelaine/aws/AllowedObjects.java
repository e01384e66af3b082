package dev.chatelaine.aws;

import dev.chatelaine.Denied;
import dev.chatelaine.core.crypto.SeekableSource;
import java.util.List;

/** Objects in the stack's buckets only; none is written where writing would set a function off. */
public final class AllowedObjects implements Objects {

    private final Objects objects;
    private final List<String> buckets;
    private final List<S3Place> refusedPrefixes;

    /**
     * These objects, within bounds.
     *
     * @param buckets names of the buckets that may be read and written
     * @param refusedPrefixes places under which nothing is written
     */
    public AllowedObjects(Objects objects, List<String> buckets, List<S3Place> refusedPrefixes) {
        this.objects = objects;
        this.buckets = List.copyOf(buckets);
        this.refusedPrefixes = List.copyOf(refusedPrefixes);
    }

    @Override
    public ObjectSource open(S3Place place) {
        requireBucket(place, "source");
        return objects.open(place);
    }

    @Override
    public SeekableSource parts(S3Place place) {
        requireBucket(place, "source");
        return objects.parts(place);
    }

    @Override
    public ObjectSink create(S3Place place, boolean overwrite, MediaType type) {
        requireBucket(place, "destination");
        if (refusedPrefixes.stream().anyMatch(prefix -> isUnder(place, prefix))) {
            throw new Denied("Field \"/destination\" lies where a new object sets off a function of this stack: choose"
                    + " another prefix.");
        }
        return objects.create(place, overwrite, type);
    }

    @Override
    public List<S3Place> list(S3Place prefix, int most) {
        requireBucket(prefix, "sources");
        return objects.list(prefix, most);
    }

    private void requireBucket(S3Place place, String field) {
        if (!buckets.contains(place.bucket())) {
            throw new Denied("Field \"/" + field + "\" names a bucket that is not on the stack's allow list: use an"
                    + " allowed bucket, or add this one to the stack's parameters.");
        }
    }

    private static boolean isUnder(S3Place place, S3Place prefix) {
        return place.bucket().equals(prefix.bucket()) && place.key().startsWith(prefix.key());
    }
}
