package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.model.MessageType;
import dev.chatelaine.front.kms.model.SigningAlgorithm;
import dev.chatelaine.front.kms.model.SigningScheme;
import java.security.GeneralSecurityException;

/** Signs and verifies by KMS's algorithms; one path for messages and for digests made elsewhere. */
public final class Signer {

    private Signer() {}

    /**
     * Signs.
     *
     * @param algorithm one that fits the pair
     * @throws KmsRefusal ValidationException when a digest has not the algorithm's length;
     *     UnsupportedOperationException for a type of message that the algorithm does not take
     */
    public static byte[] sign(PairMaterial pair, SigningAlgorithm algorithm, MessageType type, byte[] message) {
        byte[] input = input(algorithm, type, message);
        return Jca.sure(() -> signatures(algorithm.scheme()).sign(pair, algorithm.hash(), input));
    }

    /**
     * Whether a signature is right.
     *
     * @throws KmsRefusal as for {@link #sign}
     */
    public static boolean verify(
            PairMaterial pair, SigningAlgorithm algorithm, MessageType type, byte[] message, byte[] signature) {
        byte[] input = input(algorithm, type, message);
        try {
            return signatures(algorithm.scheme()).verify(pair, algorithm.hash(), input, signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static byte[] input(SigningAlgorithm algorithm, MessageType type, byte[] message) {
        return switch (type) {
            case RAW -> raw(algorithm, message);
            case DIGEST -> digest(algorithm, message);
            case EXTERNAL_MU -> throw unfit(algorithm, type);
        };
    }

    private static byte[] raw(SigningAlgorithm algorithm, byte[] message) {
        return switch (algorithm.scheme()) {
            case ED25519, ML_DSA -> message;
            case ED25519_PH -> throw unfit(algorithm, MessageType.RAW);
            default -> Digests.of(algorithm.hash()).digest(message);
        };
    }

    private static byte[] digest(SigningAlgorithm algorithm, byte[] digest) {
        if (algorithm.scheme() == SigningScheme.ED25519 || algorithm.scheme() == SigningScheme.ML_DSA) {
            throw unfit(algorithm, MessageType.DIGEST);
        }
        if (digest.length != algorithm.hash().length()) {
            throw KmsRefusal.validation("Digest is invalid length for algorithm " + algorithm + ".");
        }
        return digest;
    }

    private static Signatures signatures(SigningScheme scheme) {
        return switch (scheme) {
            case PSS -> RsaSignatures.pss();
            case PKCS1 -> RsaSignatures.pkcs1();
            case ECDSA -> JdkSignatures.named("NONEwithECDSA");
            case ED25519 -> JdkSignatures.named("Ed25519");
            case ED25519_PH -> JdkSignatures.ed25519Prehashed();
            case ML_DSA -> JdkSignatures.named("ML-DSA");
            case SM2 -> throw KmsRefusal.unsupported("SM2 is offered in China Regions only, and not by the front.");
        };
    }

    private static KmsRefusal unfit(SigningAlgorithm algorithm, MessageType type) {
        return KmsRefusal.unsupported("Algorithm " + algorithm + " does not take a message of type " + type + ".");
    }
}
