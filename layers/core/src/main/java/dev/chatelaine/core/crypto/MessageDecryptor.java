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

/**
 * Opens messages. Immutable, safe for use by several threads, and without a secret of its
 * own.
 *
 * <p>What it takes from a message it takes in this order: the header's form, the required context, the data key, the
 * commitment to the data key, the header's tag; then each frame, whose plaintext is released once its tag holds; then
 * the signature; then the end.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/client-apis/decrypt.md">Decrypt</a>
 */
public final class MessageDecryptor {

    /** The most encrypted data keys that a message may carry unless chosen. */
    public static final int DEFAULT_MAX_ENCRYPTED_DATA_KEYS = 64;

    private final DecryptionParameters parameters;

    private MessageDecryptor(DecryptionParameters parameters) {
        this.parameters = parameters;
    }

    /** A builder, which needs keys. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Opens a message as a whole: there is no plaintext unless every check held, the signature's too.
     *
     * @param required pairs that the message's context must carry; checked before any key is asked
     * @throws InvalidRequest if this is no message, or one that is not read here, or one under other keys
     * @throws dev.chatelaine.Denied if the context lacks a required pair, or a key service does not permit to open it
     * @throws dev.chatelaine.Tampered if the message was cut or changed
     * @throws dev.chatelaine.Refusal of another class where a wrapping key answered so
     */
    public DecryptedBytes decrypt(byte[] message, EncryptionContext required) {
        InputBuffer in = InputBuffer.of(message);
        try (Opening opening = Opening.begin(in, parameters.parser().parse(in), parameters, required)) {
            return opened(opening, new byte[opening.plaintextLength()]);
        }
    }

    /**
     * Opens a stream in constant memory: about two frames, at least 128 KiB; about 1 MiB, or six frames, for each of
     * several threads. Closes neither stream.
     *
     * <p>Only authentic frames are written. Yet nothing of them may be used until this returns normally: the message may
     * turn out to be cut, and a signed one not to be its signer's. See {@link Builder#refuseSignedStreams}.
     *
     * @param required pairs that the message's context must carry; checked before any key is asked
     * @throws IOException of the streams
     * @throws dev.chatelaine.Refusal as with {@link #decrypt(byte[], EncryptionContext)}
     */
    public DecryptedMessage decrypt(InputStream in, OutputStream out, EncryptionContext required) throws IOException {
        return decrypt(InputBuffer.of(in), out, required);
    }

    /**
     * Opens bytes into a stream, as {@link #decrypt(InputStream, OutputStream, EncryptionContext)} does.
     *
     * @throws IOException of the stream
     * @throws dev.chatelaine.Refusal as with {@link #decrypt(byte[], EncryptionContext)}
     */
    public DecryptedMessage decrypt(byte[] message, OutputStream out, EncryptionContext required) throws IOException {
        return decrypt(InputBuffer.of(message), out, required);
    }

    private DecryptedMessage decrypt(InputBuffer in, OutputStream out, EncryptionContext required) throws IOException {
        try (InputBuffer message = in;
                OutputBuffer plaintext = OutputBuffer.of(out);
                Opening opening = Opening.begin(message, streamHeader(message), parameters, required)) {
            return opening.run(plaintext);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Opens what a channel gives, as {@link #decrypt(InputStream, OutputStream, EncryptionContext)} does; both channels
     * block.
     *
     * @throws IOException of the channels
     */
    public DecryptedMessage decrypt(ReadableByteChannel in, WritableByteChannel out, EncryptionContext required)
            throws IOException {
        return decrypt(Channels.newInputStream(in), Channels.newOutputStream(out), required);
    }

    /**
     * Opens a message of which parts are read. Reads and authenticates its header alone, and of a signed message the end,
     * which tells where the frames end.
     *
     * @param required pairs that the message's context must carry; checked before any key is asked
     * @throws InvalidRequest if this is no message, or one without frames, or a signed one unless that is accepted
     * @throws IOException of the source
     * @throws dev.chatelaine.Refusal as with {@link #decrypt(byte[], EncryptionContext)}
     */
    public RangedMessage open(SeekableSource source, EncryptionContext required) throws IOException {
        return RangedMessage.open(source, parameters, required);
    }

    private static DecryptedBytes opened(Opening opening, byte[] plaintext) {
        try {
            return new DecryptedBytes(plaintext, opening.run(OutputBuffer.of(plaintext)));
        } catch (RuntimeException | Error failed) {
            Arrays.fill(plaintext, (byte) 0);
            throw failed;
        }
    }

    private Header streamHeader(InputBuffer in) {
        Header header = parameters.parser().parse(in);
        if (parameters.refuseSignedStreams() && header.suite().signed()) {
            throw new InvalidRequest(
                    "The message is signed, and a signature holds for the whole only: open it from memory, or "
                            + "permit signed streams.");
        }
        return header;
    }

    /** Parameters of a decryptor. */
    public static final class Builder extends MessageOptions<Builder> {

        private int maxEncryptedDataKeys = DEFAULT_MAX_ENCRYPTED_DATA_KEYS;
        private int maxFrameLength = MessageEncryptor.MAX_FRAME_LENGTH;
        private boolean refuseSignedStreams;
        private boolean acceptUnsigned;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * The most encrypted data keys that a message may carry; 64 unless set. It is checked while the header is read,
         * and bounds both its memory and the calls to key services.
         *
         * @throws InvalidRequest unless it is 1 to 65,535
         */
        public Builder maxEncryptedDataKeys(int most) {
            if (most < 1 || most > 0xFFFF) {
                throw new InvalidRequest("The limit of encrypted data keys is 1 to 65,535: choose one in this range.");
            }
            this.maxEncryptedDataKeys = most;
            return this;
        }

        /**
         * The longest frame, or body without frames, that a message may have, in bytes; 67,108,864 unless set. It bounds
         * the memory, since either is released as a whole.
         *
         * @throws InvalidRequest unless it is 1 to 1,073,741,824
         */
        public Builder maxFrameLength(int longest) {
            if (longest < 1 || longest > 1 << 30) {
                throw new InvalidRequest(
                        "The limit of the frame length is 1 to 1,073,741,824 bytes: choose in this range.");
            }
            this.maxFrameLength = longest;
            return this;
        }

        /** Refuses signed messages when they come as a stream, so that nothing is released before a signature holds. */
        public Builder refuseSignedStreams() {
            this.refuseSignedStreams = true;
            return this;
        }

        /** Permits to read parts of signed messages, for which their signature does not stand. */
        public Builder acceptUnsigned() {
            this.acceptUnsigned = true;
            return this;
        }

        /**
         * The decryptor.
         *
         * @throws InvalidRequest if there is no key
         */
        public MessageDecryptor build() {
            return new MessageDecryptor(new DecryptionParameters(
                    materials(),
                    new HeaderParser(policy(), maxEncryptedDataKeys, maxFrameLength),
                    outside(),
                    refuseSignedStreams,
                    acceptUnsigned,
                    threads()));
        }
    }
}
