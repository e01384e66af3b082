package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * A message whose header is authentic and whose plaintext can be read anywhere: each read takes only the frames that
 * hold its bytes, and checks each at its place. Closing it wipes its keys. Safe for use by several threads.
 *
 * <p>What a read gives is authentic, and lies where it was asked. That nothing follows is proven by the final frame
 * alone: it is read whenever a range reaches into it or beyond the end.
 */
public final class RangedMessage implements AutoCloseable {

    private final SeekableSource source;
    private final OpenedHeader header;
    private final FrameLayout layout;

    private RangedMessage(SeekableSource source, OpenedHeader header, FrameLayout layout) {
        this.source = source;
        this.header = header;
        this.layout = layout;
    }

    static RangedMessage open(SeekableSource source, DecryptionParameters parameters, EncryptionContext required)
            throws IOException {
        long length = source.length();
        try (InputBuffer in = InputBuffer.of(new SourceBeginning(source, length))) {
            Header parsed = parameters.parser().parse(in);
            requireRangesOf(parsed, parameters);
            OpenedHeader header = OpenedHeader.of(in, parsed, parameters, required);
            return located(source, header, in.total(), length);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void requireRangesOf(Header header, DecryptionParameters parameters) {
        if (!header.framed()) {
            throw new InvalidRequest(
                    "The message has no frames, so no part of it can be opened alone: open the whole.");
        }
        if (header.suite().signed() && !parameters.acceptUnsigned()) {
            throw new InvalidRequest("The message is signed, and a signature holds for the whole only: open the whole, "
                    + "or accept that parts are unsigned.");
        }
    }

    private static RangedMessage located(SeekableSource source, OpenedHeader header, long start, long length)
            throws IOException {
        try {
            long body = length - start - FooterLength.of(source, start, length, header.suite());
            return new RangedMessage(source, header, FrameLayout.of(start, body, header.frameLength()));
        } catch (IOException | RuntimeException | Error failed) {
            header.close();
            throw failed;
        }
    }

    /** Length of the plaintext in bytes, as the message's length tells; proven once a read reached the end. */
    public long length() {
        return layout.plaintextLength();
    }

    /**
     * Reads a range as a whole: there is no plaintext unless all its frames held.
     *
     * @param from offset of the first byte
     * @param to offset after the last byte; what is beyond the end is left out
     * @throws InvalidRequest if the range begins beyond the end, or is too long for an array
     * @throws Tampered if a frame was changed, or the message cut
     * @throws IOException of the source
     */
    public DecryptedBytes read(long from, long to) throws IOException {
        long length = Math.min(to, length()) - from;
        if (length > Integer.MAX_VALUE - Long.BYTES) {
            throw new InvalidRequest("The range is longer than an array can be: read it in parts.");
        }
        byte[] plaintext = new byte[(int) Math.max(0, length)];
        try {
            DecryptedMessage message = read(from, to, new ArrayOutput(plaintext));
            return new DecryptedBytes(plaintext, message);
        } catch (IOException | RuntimeException | Error failed) {
            Arrays.fill(plaintext, (byte) 0);
            throw failed;
        }
    }

    /**
     * Writes a range in constant memory, each frame's part once the frame is authentic.
     *
     * @throws IOException of the source and the stream
     * @throws dev.chatelaine.Refusal as with {@link #read(long, long)}
     */
    public DecryptedMessage read(long from, long to, OutputStream out) throws IOException {
        if (from < 0 || to < from) {
            throw new InvalidRequest(
                    "A range begins at zero or later and does not end before it begins: give another.");
        }
        long bytesIn = from == to ? 0 : copy(from, to, out);
        if (from > length()) {
            throw new InvalidRequest("The range begins beyond the end of the plaintext, which has " + length()
                    + " bytes: begin before it.");
        }
        Boolean verified = header.suite().signed() ? Boolean.FALSE : null;
        return header.message(bytesIn, Math.min(to, length()) - from, verified);
    }

    private long copy(long from, long to, OutputStream out) throws IOException {
        long first = layout.indexOf(from);
        long end = layout.end(layout.indexOf(to - 1));
        long start = layout.position(first);
        try (InputStream bytes = source.read(start, end - start);
                FrameRange frames = new FrameRange(header, layout, InputBuffer.of(bytes))) {
            frames.copy(from, to, out);
            return end - start;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Wipes the keys of the message. */
    @Override
    public void close() {
        header.close();
    }
}
