package dev.chatelaine.aws;

import dev.chatelaine.Internal;
import dev.chatelaine.core.crypto.WipeableKey;
import dev.chatelaine.core.crypto.keys.EcdhPublicKey;
import dev.chatelaine.core.crypto.keys.KeyAgreement;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DeriveSharedSecretResponse;
import software.amazon.awssdk.services.kms.model.KeyAgreementAlgorithmSpec;

/**
 * An elliptic-curve key for key agreement in AWS KMS, for {@link dev.chatelaine.core.crypto.keys.EcdhKey}.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_DeriveSharedSecret.html">DeriveSharedSecret</a>
 */
public final class KmsKeyAgreement implements KeyAgreement {

    private final KmsKey key;
    private final EcdhPublicKey publicKey;

    private KmsKeyAgreement(KmsKey key, EcdhPublicKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** The key of this ARN, whose public key is known. */
    public static KmsKeyAgreement of(KeyArn arn, EcdhPublicKey publicKey, KmsClients clients) {
        return new KmsKeyAgreement(new KmsKey(arn, clients.of(arn), List.of()), publicKey);
    }

    /**
     * The key of this ARN, whose public key KMS tells.
     *
     * @throws dev.chatelaine.Refusal of the class that tells why not
     */
    public static KmsKeyAgreement of(KeyArn arn, KmsClients clients) {
        return of(arn, publicKey(arn, clients), clients);
    }

    /**
     * The public key of a key in KMS.
     *
     * @throws dev.chatelaine.InvalidRequest if it is on no curve for key agreement
     * @throws dev.chatelaine.Refusal of another class that tells why not
     */
    public static EcdhPublicKey publicKey(KeyArn arn, KmsClients clients) {
        KmsKey key = new KmsKey(arn, clients.of(arn), List.of());
        return EcdhPublicKey.ofDer(key.call("GetPublicKey")
                .answer(() -> key.kms().getPublicKey(request -> request.keyId(arn.text())))
                .publicKey()
                .asByteArrayUnsafe());
    }

    /** The same key, used with tokens of grants that KMS may not know everywhere yet. */
    public KmsKeyAgreement withGrantTokens(List<String> tokens) {
        return new KmsKeyAgreement(key.withGrantTokens(tokens), publicKey);
    }

    @Override
    public String name() {
        return key.arn().text();
    }

    @Override
    public String provider() {
        return "aws-kms-ecdh";
    }

    @Override
    public EcdhPublicKey publicKey() {
        return publicKey;
    }

    @Override
    public boolean remote() {
        return true;
    }

    @Override
    public WipeableKey agree(EcdhPublicKey other) {
        DeriveSharedSecretResponse answer = key.call("DeriveSharedSecret")
                .answer(() -> key.kms()
                        .deriveSharedSecret(request -> request.keyId(name())
                                .publicKey(SdkBytes.fromByteArrayUnsafe(other.der()))
                                .keyAgreementAlgorithm(KeyAgreementAlgorithmSpec.ECDH)
                                .grantTokens(key.tokens())));
        WipeableKey secret = WipeableKey.of(answer.sharedSecret().asByteArrayUnsafe());
        try {
            if (!name().equals(answer.keyId()) || answer.keyAgreementAlgorithm() != KeyAgreementAlgorithmSpec.ECDH) {
                throw new Internal("KMS agreed by another key than " + name() + ": configure the key's own ARN.");
            }
            return secret;
        } catch (RuntimeException | Error failed) {
            secret.close();
            throw failed;
        }
    }

    @Override
    public String toString() {
        return "KmsKeyAgreement[" + name() + "]";
    }
}
