package dev.chatelaine.aws;

import dev.chatelaine.Unavailable;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An object, or a part of it, as a stream. Where the connection breaks it goes on from there, with a range of the same version: the first
 * answer's ETag pins it.
 */
final class S3Source extends ObjectSource {

    /** How often in a row it goes on without having read anything. */
    private static final int MOST_RESUMPTIONS = 3;

    private final S3Client s3;
    private final String owner;
    private final S3Place place;
    private final String etag;
    private final String version;
    private final long end;

    private ResponseInputStream<GetObjectResponse> body;
    private long position;
    private int resumptions;
    private boolean ended;

    private S3Source(S3Client s3, String owner, S3Place place, long position, GetObjectRequest.Builder first) {
        this.s3 = s3;
        this.owner = owner;
        this.place = place;
        this.position = position;
        this.body = get(first);
        this.etag = body.response().eTag();
        this.version = version(body.response());
        this.end = position + body.response().contentLength();
    }

    /** The object as it is now. */
    static S3Source whole(S3Client s3, String owner, S3Place place) {
        return new S3Source(s3, owner, place, 0, request(owner, place));
    }

    /** A part, one byte at least, of the version that has this ETag. */
    static S3Source part(S3Client s3, String owner, S3Place place, String etag, long position, long length) {
        return new S3Source(s3, owner, place, position, pinned(owner, place, etag, position, position + length));
    }

    /** A bucket that once had versions says that an object has the version "null". */
    private static String version(GetObjectResponse response) {
        String id = response.versionId();
        return id == null || id.equals("null") ? response.eTag() : id;
    }

    @Override
    public String version() {
        return version;
    }

    private static GetObjectRequest.Builder pinned(String owner, S3Place place, String etag, long from, long to) {
        return request(owner, place).ifMatch(etag).range("bytes=" + from + "-" + (to - 1));
    }

    private static GetObjectRequest.Builder request(String owner, S3Place place) {
        return GetObjectRequest.builder()
                .bucket(place.bucket())
                .key(place.key())
                .versionId(place.versionId().orElse(null))
                .expectedBucketOwner(owner);
    }

    private ResponseInputStream<GetObjectResponse> get(GetObjectRequest.Builder request) {
        return new ServiceCall("s3:GetObject", place.shown()).answer(() -> s3.getObject(request.build()));
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position == end) {
            return end();
        }
        int count = readBody(buffer, offset, length);
        while (count <= 0) {
            resume();
            count = readBody(buffer, offset, length);
        }
        position += count;
        resumptions = 0;
        return count;
    }

    /** The SDK compares S3's checksum of the whole object when it is asked for what follows the last byte. */
    private int end() {
        try {
            return ended ? -1 : body.read();
        } catch (IOException brokeAfterTheLastByte) {
            return -1;
        } catch (SdkException differs) {
            throw new Unavailable(
                    "What was read of " + place.shown() + " does not have the checksum that S3 keeps: try again.");
        } finally {
            ended = true;
        }
    }

    /** Zero or less where the connection broke. */
    private int readBody(byte[] buffer, int offset, int length) {
        try {
            return body.read(buffer, offset, length);
        } catch (IOException | SdkException broken) {
            return -1;
        }
    }

    private void resume() {
        if (resumptions++ == MOST_RESUMPTIONS) {
            throw new Unavailable("Reading " + place.shown() + " broke off again and again: try again later.");
        }
        body.abort();
        body = get(pinned(owner, place, etag, position, end));
    }

    /** What is left unread is not read now: the connection is given up. */
    @Override
    public void close() {
        body.abort();
    }
}
