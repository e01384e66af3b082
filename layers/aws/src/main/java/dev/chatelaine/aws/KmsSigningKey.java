package dev.chatelaine.aws;

import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.SigningAlgorithm;
import dev.chatelaine.core.crypto.VerifyingKey;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.InvalidKeyUsageException;
import software.amazon.awssdk.services.kms.model.KmsInvalidSignatureException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SignResponse;

/**
 * An asymmetric key in AWS KMS that signs and verifies. KMS is given digests only: a message of any length stays here.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html">Sign</a>
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_Verify.html">Verify</a>
 */
public final class KmsSigningKey {

    private final KeyArn arn;
    private final KmsClient kms;

    private KmsSigningKey(KeyArn arn, KmsClient kms) {
        this.arn = arn;
        this.kms = kms;
    }

    /** The key of this ARN. */
    public static KmsSigningKey of(KeyArn arn, KmsClients clients) {
        return new KmsSigningKey(arn, clients.of(arn));
    }

    /** The key's ARN. */
    public KeyArn arn() {
        return arn;
    }

    /**
     * The public half.
     *
     * @throws Internal if the key is none that signs with an algorithm of {@link SigningAlgorithm}
     * @throws dev.chatelaine.Refusal of the class that tells why not
     */
    public VerifyingKey publicKey() {
        GetPublicKeyResponse answer =
                call("GetPublicKey", () -> kms.getPublicKey(request -> request.keyId(arn.text())));
        requireThisKey(answer.keyId());
        return VerifyingKey.parse(answer.publicKey().asByteArrayUnsafe())
                .orElseThrow(() -> new Internal(arn + " is neither an RSA key nor a key on P-256, P-384 or P-521:"
                        + " configure one of those as signing key."));
    }

    /**
     * The signature of a message's digest; ECDSA's in DER.
     *
     * @throws InvalidRequest if the algorithm is none of the key's
     * @throws dev.chatelaine.Refusal of another class that tells why not
     */
    public byte[] sign(SigningAlgorithm algorithm, byte[] digest) {
        SignResponse answer = call(
                "Sign",
                () -> kms.sign(request -> request.keyId(arn.text())
                        .signingAlgorithm(algorithm.name())
                        .messageType(MessageType.DIGEST)
                        .message(SdkBytes.fromByteArray(digest))));
        requireThisKey(answer.keyId());
        return answer.signature().asByteArray();
    }

    /**
     * Whether KMS says that a signature is of this digest.
     *
     * @throws InvalidRequest if the algorithm is none of the key's
     * @throws dev.chatelaine.Refusal of another class that tells why not
     */
    public boolean verify(SigningAlgorithm algorithm, byte[] digest, byte[] signature) {
        return call("Verify", () -> verified(algorithm, digest, signature));
    }

    private boolean verified(SigningAlgorithm algorithm, byte[] digest, byte[] signature) {
        try {
            return kms.verify(request -> request.keyId(arn.text())
                            .signingAlgorithm(algorithm.name())
                            .messageType(MessageType.DIGEST)
                            .message(SdkBytes.fromByteArray(digest))
                            .signature(SdkBytes.fromByteArray(signature)))
                    .signatureValid();
        } catch (KmsInvalidSignatureException wrong) {
            return false;
        }
    }

    private <T> T call(String operation, Supplier<T> call) {
        Reasons reasons = KeyReasons.of(kms, arn.text(), () -> Map.of("kms:MessageType", List.of("DIGEST")));
        return new ServiceCall("kms:" + operation, arn.text(), reasons).answer(() -> {
            try {
                return call.get();
            } catch (InvalidKeyUsageException unfit) {
                throw new InvalidRequest("Field \"/algorithm\" is none of " + arn
                        + "'s: RSA keys take the algorithms RSASSA, a point on a curve the ECDSA of its curve.");
            }
        });
    }

    private void requireThisKey(String answeredBy) {
        if (!arn.text().equals(answeredBy)) {
            throw new Internal("KMS answered with another key than " + arn + ": configure the key's own ARN.");
        }
    }

    @Override
    public String toString() {
        return "KmsSigningKey[" + arn + "]";
    }
}
