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
 * The keys of one message, from its data key: the data key itself; or one by HKDF with salt of zeros; or two by
 * HKDF-SHA512 with the message id as salt, in one extraction and two expansions. Closing wipes them.
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

    private DerivedKeys(byte[] encryptionKey, byte[] commitKey) {
        this.encryptionKey = WipeableKey.of(encryptionKey);
        this.commitKey = commitKey;
    }

    static DerivedKeys of(DataKey dataKey, AlgorithmSuite suite, byte[] messageId) {
        try (WipeableKey input = WipeableKey.of(dataKey.copy())) {
            return switch (suite.derivation()) {
                case NONE -> new DerivedKeys(input.getEncoded(), new byte[0]);
                case HKDF_SHA256, HKDF_SHA384 -> new DerivedKeys(derived(input, suite, messageId), new byte[0]);
                case HKDF_SHA512_COMMITTING -> committing(input, suite, messageId);
            };
        } catch (GeneralSecurityException e) {
            throw new Internal(
                    "The Java runtime's HKDF refused to work: " + e.getClass().getSimpleName() + ".");
        }
    }

    private static byte[] derived(SecretKey input, AlgorithmSuite suite, byte[] messageId)
            throws GeneralSecurityException {
        return hkdf(suite)
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(input)
                        .thenExpand(info(suite, messageId), suite.encryptionKeyLength()));
    }

    private static DerivedKeys committing(SecretKey input, AlgorithmSuite suite, byte[] messageId)
            throws GeneralSecurityException {
        KDF hkdf = hkdf(suite);
        byte[] extracted = hkdf.deriveData(
                HKDFParameterSpec.ofExtract().addIKM(input).addSalt(messageId).extractOnly());
        try (WipeableKey pseudorandom = WipeableKey.of(extracted)) {
            return new DerivedKeys(
                    expand(hkdf, pseudorandom, info(suite, DERIVE), suite.encryptionKeyLength()),
                    expand(hkdf, pseudorandom, COMMIT, suite.commitKeyLength()));
        }
    }

    private static KDF hkdf(AlgorithmSuite suite) throws GeneralSecurityException {
        return KDF.getInstance(suite.derivation().algorithm());
    }

    private static byte[] expand(KDF hkdf, SecretKey pseudorandom, byte[] info, int length)
            throws GeneralSecurityException {
        return hkdf.deriveData(HKDFParameterSpec.expandOnly(pseudorandom, info, length));
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
