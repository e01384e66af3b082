package dev.chatelaine.core.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;

/** Writes messages piece by piece, each authentic, as only a holder of the data key can; the whole need not be right. */
final class Forgery {

    private static final byte[] DATA_KEY = Samples.bytes(32, 42);
    private static final byte[] MESSAGE_ID = Samples.bytes(32, 43);

    private final WipeableKey key;
    private final KeyPair signingKey = Ecdsa.P384.generate();
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();

    private Forgery(WipeableKey key) {
        this.key = key;
    }

    /** A new one each time, since one alone would refuse to use an IV again. */
    private Gcm gcm() {
        return new Gcm(key);
    }

    /** Begins with an authentic header; a frame length of zero announces a body without frames. */
    static Forgery begin(AlgorithmSuite suite, int frameLength) {
        DerivedKeys keys = DerivedKeys.of(DataKey.copyOf(DATA_KEY), suite, MESSAGE_ID);
        Forgery forgery = new Forgery(keys.encryptionKey());
        EncryptionContext context = suite.signed()
                ? EncryptionContext.empty()
                        .with(EncryptionContext.PUBLIC_KEY, Ecdsa.text(forgery.signingKey.getPublic()))
                : EncryptionContext.empty();
        EncryptedDataKey wrapped = new EncryptedDataKey("fixed", new byte[0], new byte[0]);
        byte[] body = new Header(suite, MESSAGE_ID, context, List.of(wrapped), frameLength, keys.commitKey()).body();
        return forgery.raw(body)
                .raw(HeaderTag.of(forgery.gcm(), body, EncryptionContext.empty())
                        .bytes(suite));
    }

    static MessageDecryptor decryptor() {
        return MessageDecryptor.builder().keys(new FixedDataKey(DATA_KEY)).build();
    }

    Forgery raw(byte... bytes) {
        message.writeBytes(bytes);
        return this;
    }

    /** A regular frame. */
    Forgery frame(long sequence, byte[] plaintext) {
        return raw(sealed(sequence, false, plaintext));
    }

    /** A final frame. */
    Forgery last(long sequence, byte[] plaintext) {
        return raw(sealed(sequence, true, plaintext));
    }

    private byte[] sealed(long sequence, boolean last, byte[] plaintext) {
        byte[] frame = new byte[plaintext.length + Frame.FINAL_OVERHEAD];
        int length = new FrameSealer(gcm(), MESSAGE_ID).seal(sequence, last, plaintext, 0, plaintext.length, frame, 0);
        return Arrays.copyOf(frame, length);
    }

    /** A final frame with an IV that is not its sequence number. */
    Forgery lastWithIv(long sequence, byte[] iv, byte[] plaintext) {
        byte[] ciphertext = new byte[plaintext.length + Frame.TAG_LENGTH];
        gcm().seal(
                        iv,
                        new BodyAad(MESSAGE_ID).of(true, sequence, plaintext.length),
                        plaintext,
                        0,
                        plaintext.length,
                        ciphertext,
                        0);
        return raw(ByteBuffer.allocate(Frame.FINAL_PREFIX)
                        .putInt(Frame.FINAL_MARKER)
                        .putInt((int) sequence)
                        .put(iv)
                        .putInt(plaintext.length)
                        .array())
                .raw(ciphertext);
    }

    /** A footer that signs everything before it. */
    Forgery sign() {
        Transcript transcript = Transcript.of(Samples.SIGNED);
        transcript.add(message.toByteArray());
        byte[] signature = Ecdsa.sign(signingKey.getPrivate(), transcript.digest());
        return raw((byte) 0, (byte) signature.length).raw(signature);
    }

    byte[] message() {
        return message.toByteArray();
    }
}
