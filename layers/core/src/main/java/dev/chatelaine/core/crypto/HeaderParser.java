package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the header body of a message, strictly and within limits; nothing of it is authentic yet.
 *
 * @param policy which suites to read
 * @param maxEncryptedDataKeys the most encrypted data keys to read
 * @param maxFrameLength the longest frame to accept, in bytes
 */
record HeaderParser(CommitmentPolicy policy, int maxEncryptedDataKeys, int maxFrameLength) {

    private static final int BEGINNING = 3;

    /**
     * Reads up to what authenticates it; {@code in} keeps the bytes of the header body.
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
        boolean framed = framed(in.bytes(1)[0]);
        if (!suite.committing()) {
            requireFixedFields(in);
        }
        int frameLength = frameLength(framed, in.unsignedInt());
        return new Header(suite, messageId, context, wrapped, frameLength, in.bytes(suite.commitKeyLength()));
    }

    private AlgorithmSuite suite(InputBuffer in) {
        int version = version(in);
        if (version == 1 && in.bytes(1)[0] != Header.TYPE) {
            throw Malformed.because("its type is unknown");
        }
        AlgorithmSuite suite = AlgorithmSuite.ofCode(in.unsignedShort())
                .filter(known -> known.messageVersion() == version)
                .orElseThrow(() -> Malformed.because("its algorithm suite is none of format version " + version + ": "
                        + AlgorithmSuite.ids(known -> known.messageVersion() == version)));
        policy.requireDecrypt(suite);
        return suite;
    }

    private static int version(InputBuffer in) {
        byte[] beginning = in.peek(BEGINNING + 1);
        if (Base64Message.isBase64(beginning)) {
            throw new InvalidRequest("This is the Base64 of an AWS Encryption SDK message: decode it first.");
        }
        if (beginning.length < BEGINNING) {
            throw Malformed.because("it is too short to be one");
        }
        int version = in.bytes(1)[0];
        if (version != 1 && version != 2) {
            throw Malformed.because("it does not begin with a format version");
        }
        return version;
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

    private static boolean framed(byte contentType) {
        if (contentType != Header.NON_FRAMED && contentType != Header.FRAMED) {
            throw Malformed.because("its content type is unknown");
        }
        return contentType == Header.FRAMED;
    }

    /** Those of version 1 alone. */
    private static void requireFixedFields(InputBuffer in) {
        if (in.unsignedInt() != 0) {
            throw Malformed.because("its reserved bytes are not zero");
        }
        if (in.bytes(1)[0] != Frame.IV_LENGTH) {
            throw Malformed.because("its IV length is not that of its algorithm suite");
        }
    }

    private int frameLength(boolean framed, long length) {
        if (framed == (length == 0)) {
            throw Malformed.because(framed ? "its frame length is zero" : "it has a frame length but no frames");
        }
        if (length > maxFrameLength) {
            throw new InvalidRequest("The message has frames longer than the " + maxFrameLength
                    + " bytes accepted here: raise the limit, or seal it again with shorter frames.");
        }
        return (int) length;
    }
}
