package dev.chatelaine.core.crypto;

import dev.chatelaine.Tampered;
import java.security.PublicKey;

/** One message being read, whose header is authentic, with its keys; closing it wipes them. For one thread, and one run. */
final class Opening implements AutoCloseable {

    private final InputBuffer in;
    private final OpenedHeader header;
    private final Transcript transcript;
    private final int maxBlockLength;
    private final int threads;

    private Opening(InputBuffer in, OpenedHeader header, DecryptionParameters parameters) {
        this.in = in;
        this.header = header;
        this.transcript = Transcript.of(header.suite());
        this.maxBlockLength = parameters.parser().maxFrameLength();
        this.threads = parameters.threads();
    }

    /** Checks a header that was just parsed from {@code in}; asks the wrapping keys once the context is as required. */
    static Opening begin(InputBuffer in, Header header, DecryptionParameters parameters, EncryptionContext required) {
        OpenedHeader opened = OpenedHeader.of(in, header, parameters, required);
        try {
            Opening opening = new Opening(in, opened, parameters);
            opening.transcript.add(in.kept());
            in.release();
            return opening;
        } catch (RuntimeException | Error failed) {
            opened.close();
            throw failed;
        }
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
        BodyOpener body = new BodyOpener(header, transcript);
        if (threads == 1) {
            body.open(in, out);
        } else {
            body.open(in, out, threads);
        }
    }

    private void openBlock(OutputBuffer out) {
        int length = new BlockOpener(header.gcm(), header.messageId(), maxBlockLength).open(in, out);
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
