package dev.chatelaine.core.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The keys of one message, from its data key: the data key itself; or one by HKDF with salt of zeros; or two by
 * HKDF-SHA512 with the message id as salt, in one extraction and two expansions. Closing wipes them.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/algorithm-suites.md#hkdf">Algorithm
 *     suites: HKDF</a>
 */
final class DerivedKeys implements AutoCloseable {

    private static final byte[] NOTHING = {};
    private static final byte[] DERIVE = "DERIVEKEY".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMIT = "COMMITKEY".getBytes(StandardCharsets.US_ASCII);

    private final WipeableKey encryptionKey;
    private final byte[] commitKey;

    /** Takes the first array over: closing wipes it. */
    private DerivedKeys(byte[] encryptionKey, byte[] commitKey) {
        this.encryptionKey = WipeableKey.of(encryptionKey);
        this.commitKey = commitKey;
    }

    static DerivedKeys of(DataKey dataKey, AlgorithmSuite suite, byte[] messageId) {
        byte[] input = dataKey.copy();
        try {
            return switch (suite.derivation()) {
                case NONE -> new DerivedKeys(input.clone(), NOTHING);
                case HKDF_SHA256, HKDF_SHA384 -> derived(input, suite, messageId);
                case HKDF_SHA512_COMMITTING -> committing(input, suite, messageId);
            };
        } finally {
            Arrays.fill(input, (byte) 0);
        }
    }

    private static DerivedKeys derived(byte[] input, AlgorithmSuite suite, byte[] messageId) {
        try (Hkdf hkdf = Hkdf.extract(suite.derivation().hmac(), NOTHING, input)) {
            return new DerivedKeys(hkdf.expand(info(suite, messageId), suite.encryptionKeyLength()), NOTHING);
        }
    }

    private static DerivedKeys committing(byte[] input, AlgorithmSuite suite, byte[] messageId) {
        try (Hkdf hkdf = Hkdf.extract(suite.derivation().hmac(), messageId, input)) {
            byte[] commitKey = hkdf.expand(COMMIT, suite.commitKeyLength());
            return new DerivedKeys(hkdf.expand(info(suite, DERIVE), suite.encryptionKeyLength()), commitKey);
        }
    }

    private static byte[] info(AlgorithmSuite suite, byte[] more) {
        return ByteBuffer.allocate(Short.BYTES + more.length)
                .putShort((short) suite.code())
                .put(more)
                .array();
    }

    WipeableKey encryptionKey() {
        return encryptionKey;
    }

    /** The commitment, which the header carries in clear; empty where the suite does not commit. */
    byte[] commitKey() {
        return commitKey;
    }

    /** Whether the header commits to this data key; takes the same time for every answer. */
    boolean commitsTo(byte[] headerCommitKey) {
        return MessageDigest.isEqual(commitKey, headerCommitKey);
    }

    @Override
    public void close() {
        encryptionKey.close();
    }
}
