package dev.chatelaine.aws;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.core.crypto.keys.KmsRsaPublicKey;
import dev.chatelaine.core.crypto.keys.RsaPadding;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;

/**
 * An RSA key in AWS KMS: unwraps what was wrapped with its public key, which needs no KMS. Given the public key it wraps
 * too.
 *
 * <p>Anyone with the public key can make a message, so nothing says who did. Not for suites that sign.
 *
 * @see KmsRsaPublicKey
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/aws-kms/aws-kms-rsa-keyring.md">AWS
 *     KMS RSA keyring</a>
 */
public final class KmsRsaKey implements WrappingKey {

    private final KmsKey key;
    private final RsaPadding padding;
    private final Optional<KmsRsaPublicKey> publicKey;

    private KmsRsaKey(KmsKey key, RsaPadding padding, Optional<KmsRsaPublicKey> publicKey) {
        this.key = key;
        this.padding = padding;
        this.publicKey = publicKey;
    }

    /**
     * The key of this ARN, which only unwraps.
     *
     * @param padding {@code OAEP_SHA_1} or {@code OAEP_SHA_256}, which are those of KMS
     * @throws InvalidRequest if KMS has no such padding
     */
    public static KmsRsaKey of(KeyArn arn, RsaPadding padding, KmsClients clients) {
        return new KmsRsaKey(
                new KmsKey(arn, clients.of(arn), List.of()), KmsRsaPublicKey.requirePadding(padding), Optional.empty());
    }

    /**
     * The same key, which wraps too.
     *
     * @param pem its public key, a PEM of a SubjectPublicKeyInfo
     * @throws InvalidRequest if it is none, or its modulus has less than 2,048 bits
     */
    public KmsRsaKey withPublicKey(String pem) {
        return new KmsRsaKey(key, padding, Optional.of(KmsRsaPublicKey.of(name(), pem, padding)));
    }

    /** The same key, used with tokens of grants that KMS may not know everywhere yet. */
    public KmsRsaKey withGrantTokens(List<String> tokens) {
        return new KmsRsaKey(key.withGrantTokens(tokens), padding, publicKey);
    }

    @Override
    public String name() {
        return key.arn().text();
    }

    @Override
    public boolean deniesAlike() {
        return true;
    }

    /** Wrapping asks nobody. */
    @Override
    public boolean remote() {
        return false;
    }

    @Override
    public EncryptedDataKey wrap(DataKey dataKey, AlgorithmSuite suite, EncryptionContext context) {
        return publicKey
                .orElseThrow(
                        () -> new InvalidRequest("The key " + name() + " only unwraps: to wrap, give its public key."))
                .wrap(dataKey, suite, context);
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        return KeyArn.of(wrapped, KmsRsaPublicKey.PROVIDER)
                .filter(key.arn()::isRelatedTo)
                .flatMap(_ -> unwrap(wrapped.ciphertext(), suite, context).found());
    }

    private DataKey unwrap(byte[] wrapped, AlgorithmSuite suite, EncryptionContext context) {
        KmsRsaPublicKey.requireUnsigned(suite);
        byte[] digest = KmsRsaPublicKey.digest(context);
        try (DataKey both = key.decrypt(wrapped, digest.length + suite.dataKeyLength(), algorithm())) {
            return bound(both.copy(), digest);
        }
    }

    private DataKey bound(byte[] both, byte[] digest) {
        byte[] secret = Arrays.copyOfRange(both, digest.length, both.length);
        try {
            if (!MessageDigest.isEqual(Arrays.copyOf(both, digest.length), digest)) {
                throw new Tampered(
                        "The message's encryption context is not the one that its data key was wrapped with under "
                                + name() + ".");
            }
            return DataKey.copyOf(secret);
        } finally {
            Arrays.fill(both, (byte) 0);
            Arrays.fill(secret, (byte) 0);
        }
    }

    private EncryptionAlgorithmSpec algorithm() {
        return padding == RsaPadding.OAEP_SHA_1
                ? EncryptionAlgorithmSpec.RSAES_OAEP_SHA_1
                : EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256;
    }

    @Override
    public String toString() {
        return "KmsRsaKey[" + name() + "]";
    }
}
