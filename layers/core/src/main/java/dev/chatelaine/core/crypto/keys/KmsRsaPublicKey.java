package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.WrappingKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;

/**
 * The public half of an RSA key in AWS KMS: seals for whoever may decrypt with that key, without a call to KMS or any
 * credentials. It only wraps, and not for suites that sign.
 *
 * <p>The data key is wrapped together with a digest of the encryption context, which is compared when it is unwrapped.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/aws-kms/aws-kms-rsa-keyring.md">AWS
 *     KMS RSA keyring</a>
 */
public final class KmsRsaPublicKey implements WrappingKey {

    /** The provider id of data keys that are wrapped so. */
    public static final String PROVIDER = "aws-kms-rsa";

    private final String arn;
    private final PublicKey key;
    private final RsaPadding padding;

    private KmsRsaPublicKey(String arn, PublicKey key, RsaPadding padding) {
        this.arn = arn;
        this.key = key;
        this.padding = padding;
    }

    /**
     * The public key of a key in KMS.
     *
     * @param arn ARN of the key, of no alias
     * @param pem its public key, a PEM of a SubjectPublicKeyInfo ({@code PUBLIC KEY})
     * @param padding {@code OAEP_SHA_1} or {@code OAEP_SHA_256}, which are those of KMS
     * @throws InvalidRequest if one of them is none, or the modulus has less than 2,048 bits
     */
    public static KmsRsaPublicKey of(String arn, String pem, RsaPadding padding) {
        if (!arn.matches("arn:aws[a-z-]{0,20}:kms:[a-z0-9-]{1,32}:[0-9]{12}:key/[A-Za-z0-9-]{1,64}")) {
            throw new InvalidRequest("The key is not named by its ARN: give arn:aws:kms:<region>:<account>:key/<id>.");
        }
        return new KmsRsaPublicKey(arn, Rsa.requireStrong(Rsa.ENCODING.publicKey(pem)), requirePadding(padding));
    }

    /**
     * The padding, if KMS has it.
     *
     * @throws InvalidRequest if not
     */
    public static RsaPadding requirePadding(RsaPadding padding) {
        if (padding != RsaPadding.OAEP_SHA_1 && padding != RsaPadding.OAEP_SHA_256) {
            throw new InvalidRequest("KMS decrypts RSA with OAEP of SHA-1 or SHA-256: choose one of them.");
        }
        return padding;
    }

    /**
     * Refuses suites that sign: no keyring of this kind takes them.
     *
     * @throws InvalidRequest if the suite signs
     */
    public static void requireUnsigned(AlgorithmSuite suite) {
        if (suite.signed()) {
            throw new InvalidRequest("RSA keys in KMS are for suites that do not sign: choose suite 0478.");
        }
    }

    /** What is wrapped before the data key: the SHA-384 of the serialised context. */
    public static byte[] digest(EncryptionContext context) {
        try {
            return MessageDigest.getInstance("SHA-384").digest(context.serialize());
        } catch (NoSuchAlgorithmException e) {
            throw new Internal("The Java runtime lacks SHA-384.");
        }
    }

    @Override
    public String name() {
        return arn;
    }

    @Override
    public EncryptedDataKey wrap(DataKey dataKey, AlgorithmSuite suite, EncryptionContext context) {
        requireUnsigned(suite);
        byte[] digest = digest(context);
        byte[] secret = dataKey.copy();
        byte[] both = ByteBuffer.allocate(digest.length + secret.length)
                .put(digest)
                .put(secret)
                .array();
        try {
            return new EncryptedDataKey(PROVIDER, arn.getBytes(StandardCharsets.UTF_8), padding.encrypt(key, both));
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(both, (byte) 0);
        }
    }

    /** Never unwraps. */
    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "KmsRsaPublicKey[" + arn + "]";
    }
}
