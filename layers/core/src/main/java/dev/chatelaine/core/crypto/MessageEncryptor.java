package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

    private final EncryptionParameters parameters;

    private MessageEncryptor(EncryptionParameters parameters) {
        this.parameters = parameters;
    }

    /** A builder, which needs keys. */
    public static Builder builder() {
        return new Builder();
    }

    /** The algorithm suite of the messages. */
    public AlgorithmSuite suite() {
        return parameters.suite();
    }

    /** Names of the wrapping keys, each of which alone can open the messages. */
    public List<String> keys() {
        return parameters.materials().keys();
    }

    /**
     * Seals bytes.
     *
     * @return the message
     * @throws InvalidRequest if the message would be longer than an array can be
     * @throws dev.chatelaine.Refusal of the wrapping key that refuses
     */
    public byte[] encrypt(byte[] plaintext, EncryptionContext context) {
        try (Sealing sealing = Sealing.begin(parameters, context, PlaintextLength.exactly(plaintext.length))) {
            byte[] message = new byte[arrayLength(sealing.longest())];
            OutputBuffer out = OutputBuffer.of(message);
            sealing.run(InputBuffer.of(plaintext), out);
            return out.total() == message.length ? message : Arrays.copyOf(message, out.position());
        }
    }

    /**
     * Seals bytes into a stream, without holding the message. Does not close the stream.
     *
     * @throws IOException of the stream
     * @throws dev.chatelaine.Refusal of the wrapping key that refuses, before anything is written
     */
    public EncryptedMessage encrypt(byte[] plaintext, OutputStream out, EncryptionContext context) throws IOException {
        return encrypt(InputBuffer.of(plaintext), PlaintextLength.exactly(plaintext.length), out, context);
    }

    /**
     * Seals a stream in constant memory: about two frames, at least 128 KiB; about 1 MiB, or six frames, for each of
     * several threads. Closes neither stream. On any failure what was
     * written is no complete message, and no one can open it as one.
     *
     * @throws IOException of the streams
     * @throws InvalidRequest if the plaintext is longer than permitted
     * @throws dev.chatelaine.Refusal of the wrapping key that refuses, before anything is written
     */
    public EncryptedMessage encrypt(InputStream in, OutputStream out, EncryptionContext context) throws IOException {
        return encrypt(InputBuffer.of(in), PlaintextLength.atMost(parameters.maxStreamLength()), out, context);
    }

    /**
     * Seals a stream of known length, as {@link #encrypt(InputStream, OutputStream, EncryptionContext)} does.
     *
     * @param length how many bytes the stream gives; the limit of unknown lengths does not apply
     * @throws IOException of the streams
     * @throws InvalidRequest if the stream gives more or fewer
     * @throws dev.chatelaine.Refusal of the wrapping key that refuses, before anything is written
     */
    public EncryptedMessage encrypt(InputStream in, long length, OutputStream out, EncryptionContext context)
            throws IOException {
        return encrypt(InputBuffer.of(in), PlaintextLength.exactly(length), out, context);
    }

    /**
     * Seals what a channel gives, as {@link #encrypt(InputStream, OutputStream, EncryptionContext)} does; both channels
     * block.
     *
     * @throws IOException of the channels
     */
    public EncryptedMessage encrypt(ReadableByteChannel in, WritableByteChannel out, EncryptionContext context)
            throws IOException {
        return encrypt(Channels.newInputStream(in), Channels.newOutputStream(out), context);
    }

    private EncryptedMessage encrypt(
            InputBuffer in, PlaintextLength length, OutputStream out, EncryptionContext context) throws IOException {
        try (InputBuffer plaintext = in;
                Sealing sealing = Sealing.begin(parameters, context, length);
                OutputBuffer message = OutputBuffer.of(out)) {
            sealing.run(plaintext, message);
            return new EncryptedMessage(suite(), keys(), plaintext.total(), message.total());
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
    public static final class Builder extends MessageOptions<Builder> {

        private Optional<AlgorithmSuite> suite = Optional.empty();
        private int frameLength = DEFAULT_FRAME_LENGTH;
        private long maxStreamLength = Long.MAX_VALUE;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** The algorithm suite; unless set 0578, or 0378 if the policy forbids commitment. */
        public Builder suite(AlgorithmSuite suite) {
            this.suite = Optional.of(suite);
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

        /** The most bytes of plaintext that a stream of unknown length may give; without bound unless set. */
        public Builder maxStreamLength(long most) {
            this.maxStreamLength = most;
            return this;
        }

        /**
         * The encryptor.
         *
         * @throws InvalidRequest if there is no key, or the policy does not permit the suite
         */
        public MessageEncryptor build() {
            AlgorithmSuite chosen = suite.orElse(policy().defaultSuite());
            policy().requireEncrypt(chosen);
            return new MessageEncryptor(
                    new EncryptionParameters(materials(), chosen, frameLength, outside(), maxStreamLength, threads()));
        }
    }
}
