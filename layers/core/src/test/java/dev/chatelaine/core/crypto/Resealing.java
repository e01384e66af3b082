package dev.chatelaine.core.crypto;

import dev.chatelaine.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes whatever looks like a message authentic, as only a holder of the data key can: commitment, tags and signature are
 * made anew, all else stays, so that a fuzzer gets past them. And it tells by itself whether what comes of it is a message.
 */
final class Resealing {

    static final byte[] DATA_KEY = Samples.bytes(32, 42);
    private static final KeyPair P256 = FixedKeyPair.of("secp256r1");
    private static final KeyPair P384 = FixedKeyPair.of("secp384r1");
    static final HeaderParser PARSER = new HeaderParser(Samples.ALLOW, 64, MessageEncryptor.MAX_FRAME_LENGTH);

    private final InputBuffer in;
    private final int length;
    private final Header header;
    private final WipeableKey key;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private final ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
    private boolean right = true;

    private Resealing(InputBuffer in, int length, Header header, DerivedKeys keys) {
        this.in = in;
        this.length = length;
        this.header = header;
        this.key = keys.encryptionKey();
    }

    /**
     * What came of it; compared by identity.
     *
     * @param message the bytes
     * @param plaintext what they must open to, or empty if they must be refused
     * @param suite the algorithm suite
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Resealed(byte[] message, Optional<byte[]> plaintext, AlgorithmSuite suite) {}

    static byte[] dataKey(AlgorithmSuite suite) {
        return Arrays.copyOf(DATA_KEY, suite.dataKeyLength());
    }

    static KeyPair signer(AlgorithmSuite suite) {
        return suite == AlgorithmSuite.AES_128_GCM_HKDF_ECDSA_P256 ? P256 : P384;
    }

    /** Empty if not even the header is of the right form. */
    static Optional<Resealed> of(byte[] input) {
        InputBuffer in = InputBuffer.of(input);
        try {
            Header header = PARSER.parse(in);
            try (DataKey dataKey = DataKey.copyOf(dataKey(header.suite()))) {
                DerivedKeys keys = DerivedKeys.of(dataKey, header.suite(), header.messageId());
                return Optional.of(new Resealing(in, input.length, header, keys).run(keys.commitKey()));
            }
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private Resealed run(byte[] commitKey) {
        byte[] body = in.kept();
        System.arraycopy(commitKey, 0, body, body.length - commitKey.length, commitKey.length);
        message.writeBytes(body);
        if (remaining() >= HeaderTag.length(header.suite())) {
            byte[] iv = HeaderTag.read(in, header.suite()).iv();
            byte[] tag = sealed(iv, body, new byte[0]);
            message.writeBytes(new HeaderTag(iv, tag).bytes(header.suite()));
            body();
        } else {
            right = false;
        }
        message.writeBytes(in.bytes(remaining()));
        return new Resealed(
                message.toByteArray(), right ? Optional.of(plaintext.toByteArray()) : Optional.empty(), header.suite());
    }

    private int remaining() {
        return length - in.position();
    }

    private void body() {
        if (header.framed()) {
            frames();
        } else {
            block();
        }
        if (right && header.suite().signed()) {
            sign();
        }
        right &= remaining() == 0;
    }

    private void frames() {
        boolean last = false;
        for (long sequence = 1; right && !last; sequence++) {
            last = remaining() >= Integer.BYTES && FrameOpener.isLast(in);
            frame(last, sequence);
        }
    }

    private void frame(boolean last, long expected) {
        int prefix = last ? Frame.FINAL_PREFIX : Frame.REGULAR_PREFIX;
        if (remaining() < prefix) {
            right = false;
            return;
        }
        ByteBuffer start = ByteBuffer.wrap(in.array(), in.position(), prefix);
        int sequence = last ? start.getInt(in.position() + Integer.BYTES) : start.getInt(in.position());
        byte[] iv = Arrays.copyOfRange(
                in.array(),
                in.position() + (last ? 2 : 1) * Integer.BYTES,
                in.position() + (last ? 2 : 1) * Integer.BYTES + Frame.IV_LENGTH);
        long content = last ? Integer.toUnsignedLong(start.getInt(in.position() + prefix - 4)) : header.frameLength();
        right = Integer.toUnsignedLong(sequence) == expected && content <= header.frameLength();
        content(prefix, content, iv, new BodyAad(header.messageId()).of(last, sequence, (int) content));
    }

    private void block() {
        int prefix = Frame.IV_LENGTH + Long.BYTES;
        if (remaining() < prefix) {
            right = false;
            return;
        }
        byte[] iv = Arrays.copyOfRange(in.array(), in.position(), in.position() + Frame.IV_LENGTH);
        long content = in.longAt(in.position() + Frame.IV_LENGTH);
        content(prefix, content, iv, new BodyAad(header.messageId()).ofBlock((int) content));
    }

    /** Takes the ciphertext for plaintext, and seals it. */
    private void content(int prefix, long length, byte[] iv, byte[] aad) {
        if (length < 0 || length > remaining() - prefix - Frame.TAG_LENGTH) {
            right = false;
            return;
        }
        message.writeBytes(in.bytes(prefix));
        byte[] content = in.bytes((int) length);
        in.bytes(Frame.TAG_LENGTH);
        message.writeBytes(sealed(iv, aad, content));
        plaintext.writeBytes(content);
    }

    private byte[] sealed(byte[] iv, byte[] aad, byte[] content) {
        byte[] out = new byte[content.length + Frame.TAG_LENGTH];
        new Gcm(key).seal(iv, aad, content, 0, content.length, out, 0);
        return out;
    }

    /** Signs if the message names our key. */
    private void sign() {
        KeyPair signer = signer(header.suite());
        int claimed = remaining() < Short.BYTES ? Integer.MAX_VALUE : BigEndian.shortAt(in.array(), in.position());
        right = claimed <= remaining() - Short.BYTES
                && header.context()
                        .value(EncryptionContext.PUBLIC_KEY)
                        .orElseThrow()
                        .equals(Ecdsa.text(signer.getPublic()));
        if (right) {
            Transcript transcript = Transcript.of(header.suite());
            transcript.add(message.toByteArray());
            byte[] signature = Ecdsa.sign(signer.getPrivate(), transcript.digest());
            message.writeBytes(new byte[] {0, (byte) signature.length});
            message.writeBytes(signature);
            in.bytes(Short.BYTES + claimed);
        }
    }
}
