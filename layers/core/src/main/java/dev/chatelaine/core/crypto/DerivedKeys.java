package dev.chatelaine.core.crypto;

import dev.chatelaine.Internal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The keys of one message, by HKDF-SHA512 from its data key with the message id as salt: one extraction, two expansions.
 * Closing wipes them.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/algorithm-suites.md#hkdf">Algorithm
 *     suites: HKDF</a>
 */
final class DerivedKeys implements AutoCloseable {

    private static final byte[] DERIVE = "DERIVEKEY".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMIT = "COMMITKEY".getBytes(StandardCharsets.US_ASCII);

    private final WipeableKey encryptionKey;
    private final byte[] commitKey;

    private DerivedKeys(WipeableKey encryptionKey, byte[] commitKey) {
        this.encryptionKey = encryptionKey;
        this.commitKey = commitKey;
    }

    static DerivedKeys of(DataKey dataKey, AlgorithmSuite suite, byte[] messageId) {
        try (WipeableKey input = WipeableKey.of(dataKey.copy())) {
            KDF hkdf = KDF.getInstance("HKDF-SHA512");
            byte[] extracted = hkdf.deriveData(HKDFParameterSpec.ofExtract()
                    .addIKM(input)
                    .addSalt(messageId)
                    .extractOnly());
            try (WipeableKey pseudorandom = WipeableKey.of(extracted)) {
                return new DerivedKeys(
                        WipeableKey.of(expand(hkdf, pseudorandom, encryptionInfo(suite), suite.encryptionKeyLength())),
                        expand(hkdf, pseudorandom, COMMIT, suite.commitKeyLength()));
            }
        } catch (GeneralSecurityException e) {
            throw new Internal(
                    "The Java runtime's HKDF refused to work: " + e.getClass().getSimpleName() + ".");
        }
    }

    private static byte[] expand(KDF hkdf, SecretKey pseudorandom, byte[] info, int length)
            throws GeneralSecurityException {
        return hkdf.deriveData(HKDFParameterSpec.expandOnly(pseudorandom, info, length));
    }

    private static byte[] encryptionInfo(AlgorithmSuite suite) {
        return ByteBuffer.allocate(Short.BYTES + DERIVE.length)
                .putShort((short) suite.code())
                .put(DERIVE)
                .array();
    }

    WipeableKey encryptionKey() {
        return encryptionKey;
    }

    /** The commitment, which the header carries in clear. */
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
