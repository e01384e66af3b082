package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * Seals data into messages. Immutable, safe for use by several threads, and without a secret of its own.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/client-apis/encrypt.md">Encrypt</a>
 */
public final class MessageEncryptor {

    /** Frame length in bytes unless chosen. */
    public static final int DEFAULT_FRAME_LENGTH = 4096;

    /** The longest frame that is written or read unless chosen: 64 MiB. */
    public static final int MAX_FRAME_LENGTH = 1 << 26;

    private final Keyring keyring;
    private final AlgorithmSuite suite;
    private final int frameLength;

    private MessageEncryptor(Builder builder) {
        this.keyring = Keyring.of(builder.keys);
        this.suite = builder.suite;
        this.frameLength = builder.frameLength;
    }

    /** A builder, which needs keys. */
    public static Builder builder() {
        return new Builder();
    }

    /** The algorithm suite of the messages. */
    public AlgorithmSuite suite() {
        return suite;
    }

    /** Names of the wrapping keys, each of which alone can open the messages. */
    public List<String> keys() {
        return keyring.names();
    }

    /**
     * Seals bytes.
     *
     * @return the message
     * @throws InvalidRequest if the message would be longer than an array can be
     * @throws dev.chatelaine.Refusal of the wrapping key that refuses
     */
    public byte[] encrypt(byte[] plaintext, EncryptionContext context) {
        try (Sealing sealing = Sealing.begin(keyring, suite, frameLength, context)) {
            byte[] message = new byte[arrayLength(sealing.longest(plaintext.length))];
            OutputBuffer out = OutputBuffer.of(message);
            sealing.run(InputBuffer.of(plaintext), out);
            return out.total() == message.length ? message : Arrays.copyOf(message, out.position());
        }
    }

    /**
     * Seals a stream in constant memory: about two frames, at least 128 KiB. Closes neither stream. On any failure what was
     * written is no complete message, and no one can open it as one.
     *
     * @throws IOException of the streams
     * @throws dev.chatelaine.Refusal of the wrapping key that refuses, before anything is written
     */
    public EncryptedMessage encrypt(InputStream in, OutputStream out, EncryptionContext context) throws IOException {
        try (Sealing sealing = Sealing.begin(keyring, suite, frameLength, context);
                InputBuffer plaintext = InputBuffer.of(in);
                OutputBuffer message = OutputBuffer.of(out)) {
            sealing.run(plaintext, message);
            return new EncryptedMessage(suite, keys(), plaintext.total(), message.total());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static int arrayLength(long length) {
        if (length > Integer.MAX_VALUE - Long.BYTES) {
            throw new InvalidRequest("The message would be longer than 2 GiB: seal the plaintext as a stream.");
        }
        return (int) length;
    }

    /** Parameters of an encryptor. */
    public static final class Builder {

        private List<WrappingKey> keys = List.of();
        private AlgorithmSuite suite = AlgorithmSuite.AES_256_GCM_COMMIT_ECDSA_P384;
        private int frameLength = DEFAULT_FRAME_LENGTH;

        private Builder() {}

        /** The wrapping keys; the first generates the data key, and each alone can open the messages. */
        public Builder keys(WrappingKey... keys) {
            return keys(List.of(keys));
        }

        /** The wrapping keys; the first generates the data key, and each alone can open the messages. */
        public Builder keys(List<? extends WrappingKey> keys) {
            this.keys = List.copyOf(keys);
            return this;
        }

        /** The algorithm suite; 0578 unless set. */
        public Builder suite(AlgorithmSuite suite) {
            this.suite = suite;
            return this;
        }

        /**
         * Bytes of plaintext in each frame but the last; 4,096 unless set.
         *
         * @throws InvalidRequest unless it is 1 to 67,108,864
         */
        public Builder frameLength(int frameLength) {
            if (frameLength < 1 || frameLength > MAX_FRAME_LENGTH) {
                throw new InvalidRequest("The frame length is 1 to 67,108,864 bytes: choose one in this range.");
            }
            this.frameLength = frameLength;
            return this;
        }

        /**
         * The encryptor.
         *
         * @throws InvalidRequest if there is no key
         */
        public MessageEncryptor build() {
            return new MessageEncryptor(this);
        }
    }
}
