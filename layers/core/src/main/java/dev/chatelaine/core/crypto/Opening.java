package dev.chatelaine.core.crypto;

import dev.chatelaine.Tampered;
import java.security.PublicKey;

/** One message being read, whose header is authentic, with its keys; closing it wipes them. For one thread, and one run. */
final class Opening implements AutoCloseable {

    private final InputBuffer in;
    private final OpenedHeader header;
    private final Gcm gcm;
    private final Transcript transcript;
    private final int maxBlockLength;

    private Opening(InputBuffer in, OpenedHeader header, int maxBlockLength) {
        this.in = in;
        this.header = header;
        this.gcm = new Gcm(header.keys().encryptionKey());
        this.transcript = Transcript.of(header.suite());
        this.maxBlockLength = maxBlockLength;
    }

    /** Checks a header that was just parsed from {@code in}; asks the wrapping keys once the context is as required. */
    static Opening begin(InputBuffer in, Header header, DecryptionParameters parameters, EncryptionContext required) {
        OpenedHeader opened = OpenedHeader.of(in, header, parameters, required);
        Opening opening = new Opening(in, opened, parameters.parser().maxFrameLength());
        opening.transcript.add(in.kept());
        in.release();
        return opening;
    }

    /** The length of the plaintext of a message that lies in an array. */
    int plaintextLength() {
        return header.framed()
                ? BodyLength.ofPlaintext(in, header.frameLength())
                : BlockOpener.length(in, maxBlockLength);
    }

    /** Writes the whole plaintext; returns normally only if the message is authentic to its end. */
    DecryptedMessage run(OutputBuffer out) {
        if (header.framed()) {
            openFrames(out);
        } else {
            openBlock(out);
        }
        header.publicKey().ifPresent(this::verifyFooter);
        if (in.available(1) > 0) {
            throw new Tampered("There are bytes after the end of the message: give the message alone.");
        }
        out.flush();
        return header.message(in.total(), out.total(), header.suite().signed() ? Boolean.TRUE : null);
    }

    private void openFrames(OutputBuffer out) {
        FrameOpener opener = new FrameOpener(gcm, header.messageId(), header.frameLength());
        boolean last = false;
        for (long sequence = 1; !last; sequence++) {
            last = FrameOpener.isLast(in);
            take(opener.open(sequence, in, out));
        }
    }

    private void openBlock(OutputBuffer out) {
        take(new BlockOpener(gcm, header.messageId(), maxBlockLength).open(in, out));
    }

    private void take(int length) {
        transcript.add(in.array(), in.position(), length);
        in.consume(length);
    }

    private void verifyFooter(PublicKey key) {
        byte[] digest = transcript.digest();
        byte[] signature = in.bytes(in.unsignedShort());
        if (!Ecdsa.verify(key, digest, signature)) {
            throw new Tampered("The message's signature does not hold: use nothing of it.");
        }
    }

    @Override
    public void close() {
        header.close();
    }
}
