package dev.chatelaine.core.crypto;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.util.Optional;

/** One message being written, with its keys; closing it wipes them. For one thread, and one run. */
final class Sealing implements AutoCloseable {

    private final Header header;
    private final DerivedKeys keys;
    private final Optional<KeyPair> signingKey;
    private final byte[] headerBody;
    private final Gcm gcm;
    private final Transcript transcript;

    private Sealing(Header header, DerivedKeys keys, Optional<KeyPair> signingKey) {
        this.header = header;
        this.keys = keys;
        this.signingKey = signingKey;
        this.headerBody = header.body();
        this.gcm = new Gcm(keys.encryptionKey());
        this.transcript = Transcript.of(header.suite());
    }

    /** Makes message id, keys and header; asks the wrapping keys. */
    static Sealing begin(Keyring keyring, AlgorithmSuite suite, int frameLength, EncryptionContext context) {
        Optional<KeyPair> signingKey = suite.signed() ? Optional.of(EcdsaP384.generate()) : Optional.empty();
        EncryptionContext stored = withPublicKey(context.requireUnreserved(), signingKey);
        byte[] messageId = Randomness.bytes(suite.messageIdLength());
        try (WrappedDataKey dataKey = keyring.generate(suite, stored)) {
            DerivedKeys keys = DerivedKeys.of(dataKey.plaintext(), suite, messageId);
            Header header = new Header(suite, messageId, stored, dataKey.wrapped(), frameLength, keys.commitKey());
            return new Sealing(header, keys, signingKey);
        }
    }

    private static EncryptionContext withPublicKey(EncryptionContext context, Optional<KeyPair> signingKey) {
        return signingKey
                .map(pair -> context.with(EncryptionContext.PUBLIC_KEY, EcdsaP384.text(pair.getPublic())))
                .orElse(context);
    }

    /** The greatest length of the message; less only by what the signature's encoding spares. */
    long longest(long plaintextLength) {
        return headerBody.length
                + Frame.TAG_LENGTH
                + Frame.bodyLength(plaintextLength, header.frameLength())
                + (signingKey.isPresent() ? Short.BYTES + EcdsaP384.MAX_SIGNATURE_LENGTH : 0);
    }

    /** Writes the whole message. */
    void run(InputBuffer in, OutputBuffer out) {
        write(headerBody, out);
        write(HeaderTag.of(gcm, headerBody), out);
        sealFrames(in, out);
        signingKey.ifPresent(pair -> out.write(footer(pair)));
        out.flush();
    }

    private void write(byte[] bytes, OutputBuffer out) {
        transcript.add(bytes);
        out.write(bytes);
    }

    /** Looks one byte beyond each frame, so that the last one with plaintext is the final one even where it is full. */
    private void sealFrames(InputBuffer in, OutputBuffer out) {
        FrameSealer sealer = new FrameSealer(gcm, header.messageId());
        boolean last = false;
        for (long sequence = 1; !last; sequence++) {
            int available = in.available(header.frameLength() + 1);
            int length = Math.min(available, header.frameLength());
            last = available == length;
            out.reserve(length + Frame.FINAL_OVERHEAD);
            int sealed = sealer.seal(sequence, last, in.array(), in.position(), length, out.array(), out.position());
            transcript.add(out.array(), out.position(), sealed);
            out.advance(sealed);
            in.consume(length);
        }
    }

    private byte[] footer(KeyPair pair) {
        byte[] signature = EcdsaP384.sign(pair.getPrivate(), transcript.digest());
        return ByteBuffer.allocate(Short.BYTES + signature.length)
                .putShort((short) signature.length)
                .put(signature)
                .array();
    }

    @Override
    public void close() {
        keys.close();
    }
}
