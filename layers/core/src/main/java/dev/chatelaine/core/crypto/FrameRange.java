package dev.chatelaine.core.crypto;

import dev.chatelaine.Tampered;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Consecutive frames of a message, of which a range of the plaintext is copied. For one thread, and one run. */
final class FrameRange implements AutoCloseable {

    private final FrameLayout layout;
    private final InputBuffer in;
    private final FrameOpener opener;
    private final byte[] frame;

    FrameRange(OpenedHeader header, FrameLayout layout, InputBuffer in) {
        this.layout = layout;
        this.in = in;
        this.opener = new FrameOpener(new Gcm(header.keys().encryptionKey()), header.messageId(), header.frameLength());
        this.frame = new byte[layout.frameLength()];
    }

    void copy(long from, long to, OutputStream out) throws IOException {
        long last = layout.indexOf(to - 1);
        for (long index = layout.indexOf(from); index <= last; index++) {
            int length = open(index);
            long offset = index * layout.frameLength();
            int skipped = Math.clamp(from - offset, 0, length);
            out.write(frame, skipped, Math.clamp(to - offset, skipped, length) - skipped);
        }
    }

    private int open(long index) {
        require(FrameOpener.isLast(in) == layout.isLast(index));
        OutputBuffer plaintext = OutputBuffer.of(frame);
        in.consume(opener.open(index + 1, in, plaintext));
        require(plaintext.position() == layout.length(index));
        return plaintext.position();
    }

    private static void require(boolean inPlace) {
        if (!inPlace) {
            throw new Tampered(
                    "The message's final frame is not where its length tells: it was cut, lengthened or changed.");
        }
    }

    @Override
    public void close() {
        Arrays.fill(frame, (byte) 0);
        in.close();
    }
}
