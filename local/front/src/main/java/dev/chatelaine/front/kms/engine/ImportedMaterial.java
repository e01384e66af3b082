package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.KeySpec;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;

/**
 * Reads unwrapped key material of a spec: raw bytes for secrets, DER-encoded PKCS #8 for private keys.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-conceptual.html">Importing key
 *     material: requirements</a>
 */
public final class ImportedMaterial {

    private ImportedMaterial() {}

    /**
     * The material in these bytes.
     *
     * @throws KmsRefusal IncorrectKeyMaterialException when they are not material of this spec;
     *     UnsupportedOperationException for specs whose public key the JDK cannot derive
     */
    public static KeyMaterial read(KeySpec spec, byte[] bytes) {
        return switch (spec.family()) {
            case SYMMETRIC, HMAC -> secret(spec, bytes);
            case RSA, EC -> pair(spec, bytes);
            case EDWARDS, ML_DSA ->
                throw KmsRefusal.unsupported("Key material of spec " + spec + " cannot be imported into the front.");
        };
    }

    private static SecretMaterial secret(KeySpec spec, byte[] bytes) {
        if (bytes.length * Byte.SIZE != spec.size()) {
            throw incorrect(spec);
        }
        return SecretMaterial.of(bytes);
    }

    private static PairMaterial pair(KeySpec spec, byte[] bytes) {
        return Jca.orElse(incorrect(spec), () -> {
            String algorithm = spec.family().name();
            var privateKey = KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new PairMaterial(privateKey, publicOf(spec, privateKey));
        });
    }

    private static PublicKey publicOf(KeySpec spec, PrivateKey key) throws GeneralSecurityException {
        return switch (key) {
            case RSAPrivateCrtKey rsa
            when rsa.getModulus().bitLength() == spec.size() ->
                KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
            case ECPrivateKey ec when Curves.on(ec.getParams(), spec) -> Curves.publicOf(ec);
            default -> throw incorrect(spec);
        };
    }

    private static KmsRefusal incorrect(KeySpec spec) {
        return KmsRefusal.incorrectKeyMaterial(
                spec.family().asymmetric()
                        ? "The key material is not a DER-encoded PKCS #8 private key of spec " + spec + "."
                        : "The key material is not " + spec.size() + " bits long, as spec " + spec + " demands.");
    }
}
