package dev.chatelaine.aws;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** S3 in memory, as strict as S3 where this project relies on it. */
public final class FakeS3 implements S3Client {

    /** The account that owns all buckets. */
    public static final String OWNER = "111122223333";

    private static final int SMALLEST_PART = 5 << 20;

    /** Far fewer than S3's 1,000, so that tests see pages. */
    private static final int PAGE = 3;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(byte[] bytes, Map<String, String> metadata, MediaType type) {
        String etag() {
            return "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"";
        }
    }

    private record Upload(
            String place,
            Map<String, String> metadata,
            MediaType type,
            Instant begun,
            TreeMap<Integer, byte[]> parts) {}

    private final Map<String, Stored> objects = new TreeMap<>();
    private final Map<String, Upload> uploads = new LinkedHashMap<>();
    private final Faults faults = new Faults();
    private int breakReadsAfter = Integer.MAX_VALUE;
    private int largestPart;
    private long bytesSent;

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** Lets each answer's body break off after so many bytes. */
    public void breakReadsAfter(int bytes) {
        breakReadsAfter = bytes;
    }

    /** Puts an object, written {@code bucket/key}. */
    public void store(String place, byte[] bytes) {
        objects.put(place, new Stored(bytes.clone(), Map.of(), MediaType.BINARY));
    }

    /** The object there, written {@code bucket/key}. */
    public Optional<byte[]> stored(String place) {
        return Optional.ofNullable(objects.get(place)).map(Stored::bytes);
    }

    /** What the object there tells of its content. */
    public Optional<MediaType> type(String place) {
        return Optional.ofNullable(objects.get(place)).map(Stored::type);
    }

    private static MediaType type(String type, String coding) {
        return new MediaType(type, Optional.ofNullable(coding));
    }

    /** The objects whose places, written {@code bucket/key}, begin so. */
    public List<String> places(String beginning) {
        return objects.keySet().stream()
                .filter(place -> place.startsWith(beginning))
                .toList();
    }

    /** How many multipart uploads are open. */
    public int openUploads() {
        return uploads.size();
    }

    /** Bytes of all objects' contents that were sent. */
    public long bytesSent() {
        return bytesSent;
    }

    /** Bytes of the largest part that was uploaded. */
    public int largestPart() {
        return largestPart;
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getObject(GetObjectRequest request) {
        return call("GetObject", request.expectedBucketOwner(), () -> get(request));
    }

    private ResponseInputStream<GetObjectResponse> get(GetObjectRequest request) {
        Stored object = existing(request.bucket() + "/" + request.key(), "NoSuchKey");
        if (request.ifMatch() != null && !request.ifMatch().equals(object.etag())) {
            throw Faults.s3(412, "PreconditionFailed");
        }
        int[] range = range(request.range(), object.bytes().length);
        int from = range[0];
        int length = range[1] - from;
        int sent = Math.min(length, breakReadsAfter);
        bytesSent += sent;
        InputStream body = new ByteArrayInputStream(object.bytes(), from, sent);
        return new ResponseInputStream<>(
                GetObjectResponse.builder()
                        .eTag(object.etag())
                        .contentLength((long) length)
                        .build(),
                AbortableInputStream.create(body));
    }

    /** The first byte, and that after the last. */
    private static int[] range(String asked, int length) {
        if (asked == null) {
            return new int[] {0, length};
        }
        String[] ends = asked.replace("bytes=", "").split("-", -1);
        return new int[] {Integer.parseInt(ends[0]), Math.min(length, Integer.parseInt(ends[1]) + 1)};
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        return call(
                "HeadObject",
                request.expectedBucketOwner(),
                () -> head(existing(request.bucket() + "/" + request.key(), "NotFound")));
    }

    private static HeadObjectResponse head(Stored object) {
        return HeadObjectResponse.builder()
                .metadata(object.metadata())
                .eTag(object.etag())
                .contentLength((long) object.bytes().length)
                .build();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        return call("PutObject", request.expectedBucketOwner(), () -> {
            String place = request.bucket() + "/" + request.key();
            requireAbsent(request.ifNoneMatch(), place);
            objects.put(
                    place,
                    new Stored(
                            bytes(body), request.metadata(), type(request.contentType(), request.contentEncoding())));
            return PutObjectResponse.builder().build();
        });
    }

    @Override
    public CreateMultipartUploadResponse createMultipartUpload(CreateMultipartUploadRequest request) {
        return call("CreateMultipartUpload", request.expectedBucketOwner(), () -> {
            String id = "upload-" + faults.journal().size();
            String place = request.bucket() + "/" + request.key();
            uploads.put(
                    id,
                    new Upload(
                            place,
                            request.metadata(),
                            type(request.contentType(), request.contentEncoding()),
                            Instant.now(),
                            new TreeMap<>()));
            return CreateMultipartUploadResponse.builder().uploadId(id).build();
        });
    }

    @Override
    public UploadPartResponse uploadPart(UploadPartRequest request, RequestBody body) {
        return call("UploadPart", request.expectedBucketOwner(), () -> {
            byte[] bytes = bytes(body);
            largestPart = Math.max(largestPart, bytes.length);
            open(request.uploadId()).parts().put(request.partNumber(), bytes);
            return UploadPartResponse.builder()
                    .eTag("\"" + request.partNumber() + "\"")
                    .build();
        });
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(CompleteMultipartUploadRequest request) {
        return call("CompleteMultipartUpload", request.expectedBucketOwner(), () -> {
            Upload upload = open(request.uploadId());
            requireAbsent(request.ifNoneMatch(), upload.place());
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (CompletedPart part : request.multipartUpload().parts()) {
                byte[] bytes = upload.parts().get(part.partNumber());
                if (bytes.length < SMALLEST_PART
                        && part.partNumber() < request.multipartUpload().parts().size()) {
                    throw Faults.s3(400, "EntityTooSmall");
                }
                whole.writeBytes(bytes);
            }
            objects.put(upload.place(), new Stored(whole.toByteArray(), upload.metadata(), upload.type()));
            uploads.remove(request.uploadId());
            return CompleteMultipartUploadResponse.builder().build();
        });
    }

    @Override
    public AbortMultipartUploadResponse abortMultipartUpload(AbortMultipartUploadRequest request) {
        return call("AbortMultipartUpload", request.expectedBucketOwner(), () -> {
            open(request.uploadId());
            uploads.remove(request.uploadId());
            return AbortMultipartUploadResponse.builder().build();
        });
    }

    @Override
    public ListMultipartUploadsResponse listMultipartUploads(ListMultipartUploadsRequest request) {
        return call(
                "ListMultipartUploads",
                request.expectedBucketOwner(),
                () -> ListMultipartUploadsResponse.builder()
                        .isTruncated(false)
                        .uploads(uploads.entrySet().stream()
                                .map(entry -> MultipartUpload.builder()
                                        .key(entry.getValue()
                                                .place()
                                                .substring(request.bucket().length() + 1))
                                        .uploadId(entry.getKey())
                                        .initiated(entry.getValue().begun())
                                        .build())
                                .filter(upload -> upload.key().startsWith(request.prefix()))
                                .toList())
                        .build());
    }

    @Override
    public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
        return call("ListObjectsV2", request.expectedBucketOwner(), () -> {
            String after = request.continuationToken() == null ? "" : request.continuationToken();
            List<String> left = objects.keySet().stream()
                    .filter(place -> place.startsWith(request.bucket() + "/" + request.prefix()))
                    .map(place -> place.substring(request.bucket().length() + 1))
                    .filter(key -> key.compareTo(after) > 0)
                    .toList();
            List<String> page = left.subList(0, Math.min(PAGE, left.size()));
            return ListObjectsV2Response.builder()
                    .contents(page.stream()
                            .map(key -> S3Object.builder().key(key).build())
                            .toList())
                    .isTruncated(left.size() > PAGE)
                    .nextContinuationToken(left.size() > PAGE ? page.getLast() : null)
                    .build();
        });
    }

    private <T> T call(String operation, String owner, Supplier<T> effect) {
        return faults.call(operation, () -> {
            if (!OWNER.equals(owner)) {
                throw Faults.s3(403, "AccessDenied");
            }
            return effect.get();
        });
    }

    private Stored existing(String place, String code) {
        return Optional.ofNullable(objects.get(place)).orElseThrow(() -> Faults.s3(404, code));
    }

    private Upload open(String id) {
        return Optional.ofNullable(uploads.get(id)).orElseThrow(() -> Faults.s3(404, "NoSuchUpload"));
    }

    private void requireAbsent(String ifNoneMatch, String place) {
        if ("*".equals(ifNoneMatch) && objects.containsKey(place)) {
            throw Faults.s3(412, "PreconditionFailed");
        }
    }

    private static byte[] bytes(RequestBody body) {
        try (InputStream stream = body.contentStreamProvider().newStream()) {
            return stream.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
