package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the header body of a message, strictly and within limits; nothing of it is authentic yet.
 *
 * @param maxEncryptedDataKeys the most encrypted data keys to read
 * @param maxFrameLength the longest frame to accept, in bytes
 */
record HeaderParser(int maxEncryptedDataKeys, int maxFrameLength) {

    private static final byte VERSION_1 = 1;
    private static final byte NON_FRAMED = 1;
    private static final int BEGINNING = 3;

    /**
     * Reads up to the authentication tag; {@code in} keeps the bytes of the header body.
     *
     * @throws InvalidRequest if this is no message, or one that is not read here
     * @throws dev.chatelaine.Tampered if it ends within the header
     */
    Header parse(InputBuffer in) {
        AlgorithmSuite suite = suite(in);
        byte[] messageId = in.bytes(suite.messageIdLength());
        EncryptionContext context = EncryptionContext.parse(in.bytes(in.unsignedShort()));
        requirePublicKeyIfSigned(suite, context);
        List<EncryptedDataKey> wrapped = encryptedDataKeys(in);
        requireFramed(in.bytes(1)[0]);
        int frameLength = frameLength(in.unsignedInt());
        return new Header(suite, messageId, context, wrapped, frameLength, in.bytes(suite.commitKeyLength()));
    }

    private static AlgorithmSuite suite(InputBuffer in) {
        byte[] beginning = in.peek(BEGINNING + 1);
        if (Base64Message.isBase64(beginning)) {
            throw new InvalidRequest("This is the Base64 of an AWS Encryption SDK message: decode it first.");
        }
        if (beginning.length < BEGINNING) {
            throw Malformed.because("it is too short to be one");
        }
        requireVersion(beginning[0]);
        in.bytes(1);
        return suiteOfCode(in.unsignedShort())
                .orElseThrow(() -> Malformed.because("its algorithm suite is none of " + AlgorithmSuite.ids()));
    }

    private static Optional<AlgorithmSuite> suiteOfCode(int code) {
        return Arrays.stream(AlgorithmSuite.values())
                .filter(suite -> suite.code() == code)
                .findFirst();
    }

    private static void requireVersion(byte version) {
        if (version == VERSION_1) {
            throw new InvalidRequest(
                    "This message has format version 1, whose algorithm suites do not commit to their key,"
                            + " and is not read here: seal it again with suite 0478 or 0578.");
        }
        if (version != Header.VERSION) {
            throw Malformed.because("it does not begin with a format version");
        }
    }

    private static void requirePublicKeyIfSigned(AlgorithmSuite suite, EncryptionContext context) {
        boolean hasPublicKey = context.value(EncryptionContext.PUBLIC_KEY).isPresent();
        if (hasPublicKey != suite.signed()) {
            throw Malformed.because(
                    suite.signed()
                            ? "its algorithm suite signs but its context has no public key"
                            : "its context has a public key but its algorithm suite does not sign");
        }
    }

    private List<EncryptedDataKey> encryptedDataKeys(InputBuffer in) {
        int count = in.unsignedShort();
        if (count == 0) {
            throw Malformed.because("it carries no encrypted data key");
        }
        if (count > maxEncryptedDataKeys) {
            throw new InvalidRequest("The message carries more encrypted data keys than the " + maxEncryptedDataKeys
                    + " accepted here: raise the limit if its sender is trusted.");
        }
        List<EncryptedDataKey> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            keys.add(encryptedDataKey(in));
        }
        return keys;
    }

    private static EncryptedDataKey encryptedDataKey(InputBuffer in) {
        String providerId = Utf8.decode(in.bytes(in.unsignedShort()))
                .orElseThrow(() -> Malformed.because("a provider id is not UTF-8"));
        byte[] providerInfo = in.bytes(in.unsignedShort());
        return new EncryptedDataKey(providerId, providerInfo, in.bytes(in.unsignedShort()));
    }

    private static void requireFramed(byte contentType) {
        if (contentType == NON_FRAMED) {
            throw new InvalidRequest(
                    "This message has a non-framed body, which is not read here: seal it again with a frame length.");
        }
        if (contentType != Header.FRAMED) {
            throw Malformed.because("its content type is unknown");
        }
    }

    private int frameLength(long length) {
        if (length == 0) {
            throw Malformed.because("its frame length is zero");
        }
        if (length > maxFrameLength) {
            throw new InvalidRequest("The message has frames longer than the " + maxFrameLength
                    + " bytes accepted here: raise the limit, or seal it again with shorter frames.");
        }
        return (int) length;
    }
}
