package dev.chatelaine.aws;

import dev.chatelaine.Conflict;
import dev.chatelaine.Refusal;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/**
 * The requests that write one object, and what they do when an answer is lost.
 *
 * <p>The object carries this run's mark as metadata. So when a request that makes it appear fails, or says that an object
 * is there already, a look at the object tells whether it is ours: then the request had its effect, and only the answer
 * was lost. An upload whose beginning was not answered is found by its key and time, and aborted.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html">Conditional writes</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html">Multipart upload</a>
 */
final class S3Target {

    private static final String MARK = "chatelaine-run";
    private static final int MOST_BEGINNINGS = 2;
    private static final int SERVER_ERROR = 500;

    /** S3 gives the time of an upload in whole seconds. */
    private static final Duration COARSE = Duration.ofSeconds(1);

    private final S3Client s3;
    private final String owner;
    private final S3Place place;
    private final boolean overwrite;
    private final MediaType type;
    private final Clock clock;
    private final String mark = UUID.randomUUID().toString();

    S3Target(S3Client s3, String owner, S3Place place, boolean overwrite, MediaType type, Clock clock) {
        this.s3 = s3;
        this.owner = owner;
        this.place = place;
        this.overwrite = overwrite;
        this.type = type;
        this.clock = clock;
    }

    /** Writes a whole object. */
    void put(byte[] bytes, int length) {
        makingItAppear(() -> s3.putObject(
                request -> request.bucket(place.bucket())
                        .key(place.key())
                        .metadata(Map.of(MARK, mark))
                        .contentType(type.type())
                        .contentEncoding(type.coding().orElse(null))
                        .ifNoneMatch(condition())
                        .expectedBucketOwner(owner),
                body(bytes, length)));
    }

    /** Begins a multipart upload, and says its id. Refuses early where the end would be refused. */
    String begin() {
        if (!overwrite && head().isPresent()) {
            throw alreadyThere();
        }
        for (int attempt = 1; ; attempt++) {
            Instant before = clock.instant().minus(COARSE);
            try {
                return beginOnce();
            } catch (SdkException failed) {
                if (wasRefused(failed)) {
                    throw call("s3:PutObject").refusal(failed);
                }
                abortUploadsSince(before);
                if (attempt == MOST_BEGINNINGS) {
                    throw call("s3:PutObject").refusal(failed);
                }
            }
        }
    }

    /** Whether S3 said no, and did nothing. */
    private static boolean wasRefused(SdkException failed) {
        return failed instanceof AwsServiceException answered && answered.statusCode() < SERVER_ERROR;
    }

    /** Not repeated by the SDK: each repetition of an unanswered one could leave an upload open. */
    private String beginOnce() {
        return s3.createMultipartUpload(request -> request.bucket(place.bucket())
                        .key(place.key())
                        .metadata(Map.of(MARK, mark))
                        .contentType(type.type())
                        .contentEncoding(type.coding().orElse(null))
                        .expectedBucketOwner(owner)
                        .overrideConfiguration(once -> once.addPlugin(
                                client -> client.overrideConfiguration(ClientOverrideConfiguration.builder()
                                        .retryStrategy(DefaultRetryStrategy.doNotRetry())
                                        .build()))))
                .uploadId();
    }

    /** Uploads one part, numbered from 1. */
    CompletedPart part(String upload, int number, byte[] bytes, int length) {
        String etag = call("s3:PutObject")
                .answer(() -> s3.uploadPart(
                        request -> request.bucket(place.bucket())
                                .key(place.key())
                                .uploadId(upload)
                                .partNumber(number)
                                .expectedBucketOwner(owner),
                        body(bytes, length)))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    /** Joins the parts. */
    void complete(String upload, List<CompletedPart> parts) {
        makingItAppear(() -> s3.completeMultipartUpload(request -> request.bucket(place.bucket())
                .key(place.key())
                .uploadId(upload)
                .multipartUpload(whole -> whole.parts(parts))
                .ifNoneMatch(condition())
                .expectedBucketOwner(owner)));
    }

    /** Gives an upload up. Where even that fails, the bucket's lifecycle rule ends it. */
    void abort(String upload) {
        try {
            s3.abortMultipartUpload(request -> request.bucket(place.bucket())
                    .key(place.key())
                    .uploadId(upload)
                    .expectedBucketOwner(owner));
        } catch (SdkException leftToTheLifecycleRule) {
            // The failure that led here is the one to tell.
        }
    }

    private void abortUploadsSince(Instant before) {
        try {
            s3
                    .listMultipartUploadsPaginator(request ->
                            request.bucket(place.bucket()).prefix(place.key()).expectedBucketOwner(owner))
                    .uploads()
                    .stream()
                    .filter(upload -> upload.key().equals(place.key())
                            && upload.initiated().isAfter(before))
                    .map(MultipartUpload::uploadId)
                    .forEach(this::abort);
        } catch (SdkException leftToTheLifecycleRule) {
            // The failure that led here is the one to tell.
        }
    }

    private void makingItAppear(Runnable request) {
        try {
            request.run();
        } catch (SdkException failed) {
            if (!isOurs()) {
                throw refusal(failed);
            }
        }
    }

    private Refusal refusal(SdkException failed) {
        Refusal refusal = call("s3:PutObject").refusal(failed);
        return refusal instanceof Conflict && !overwrite ? alreadyThere() : refusal;
    }

    private Conflict alreadyThere() {
        return new Conflict("There is an object at " + place.shown()
                + " already: name another destination, or replace it with \"overwrite\": true.");
    }

    private boolean isOurs() {
        return head().map(object -> mark.equals(object.metadata().get(MARK))).orElse(false);
    }

    private Optional<HeadObjectResponse> head() {
        try {
            return Optional.of(s3.headObject(
                    request -> request.bucket(place.bucket()).key(place.key()).expectedBucketOwner(owner)));
        } catch (SdkException notToBeSeen) {
            return Optional.empty();
        }
    }

    private String condition() {
        return overwrite ? null : "*";
    }

    private ServiceCall call(String action) {
        return new ServiceCall(action, place.shown());
    }

    private RequestBody body(byte[] bytes, int length) {
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(bytes, 0, length), length, type.type());
    }
}
