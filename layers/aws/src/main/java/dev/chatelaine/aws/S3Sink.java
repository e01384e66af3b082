package dev.chatelaine.aws;

import dev.chatelaine.InvalidRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * An object that is written in one request if it is small, else in parts, with one part in memory at a time. Parts begin
 * at 8 MiB and grow, so that 10,000 of them, which S3 allows, hold 290 GiB: more than a function can write in its time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html">Multipart upload limits</a>
 */
final class S3Sink extends ObjectSink {

    private static final int SMALLEST_PART = 8 << 20;
    private static final int MOST_PARTS = 10_000;
    private static final int PARTS_OF_A_SIZE = 2_500;

    private final S3Target target;
    private final List<CompletedPart> parts = new ArrayList<>();

    private byte[] buffer = new byte[1 << 16];
    private int count;
    private String upload;
    private boolean committed;

    S3Sink(S3Target target) {
        this.target = target;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int done = 0;
        while (done < length) {
            if (count == partSize()) {
                uploadPart();
            }
            int step = Math.min(length - done, partSize() - count);
            makeRoom(step);
            System.arraycopy(bytes, offset + done, buffer, count, step);
            count += step;
            done += step;
        }
    }

    private int partSize() {
        return SMALLEST_PART << (parts.size() / PARTS_OF_A_SIZE);
    }

    private void makeRoom(int step) {
        if (count + step > buffer.length) {
            byte[] old = buffer;
            buffer = Arrays.copyOf(old, Math.min(partSize(), Math.max(2 * old.length, count + step)));
            Arrays.fill(old, (byte) 0);
        }
    }

    private void uploadPart() {
        if (parts.size() == MOST_PARTS) {
            throw new InvalidRequest("The object is larger than a function can write: seal it in several pieces.");
        }
        if (upload == null) {
            upload = target.begin();
        }
        parts.add(target.part(upload, parts.size() + 1, buffer, count));
        count = 0;
    }

    @Override
    public void commit() {
        if (upload == null) {
            target.put(buffer, count);
        } else {
            if (count > 0) {
                uploadPart();
            }
            target.complete(upload, parts);
        }
        committed = true;
    }

    @Override
    public void close() {
        Arrays.fill(buffer, (byte) 0);
        if (upload != null && !committed) {
            target.abort(upload);
            upload = null;
        }
    }
}
