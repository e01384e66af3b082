package dev.chatelaine.front.kms.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The key specs whose material the JDK can hold.
 *
 * <p>{@code ECC_SECG_P256K1} and {@code SM2} are absent: the JDK has neither curve.
 */
public enum KeySpec {
    SYMMETRIC_DEFAULT(KeyFamily.SYMMETRIC, 256, "AES"),
    HMAC_224(KeyFamily.HMAC, 224, "HmacSHA224"),
    HMAC_256(KeyFamily.HMAC, 256, "HmacSHA256"),
    HMAC_384(KeyFamily.HMAC, 384, "HmacSHA384"),
    HMAC_512(KeyFamily.HMAC, 512, "HmacSHA512"),
    RSA_2048(KeyFamily.RSA, 2048, "RSA"),
    RSA_3072(KeyFamily.RSA, 3072, "RSA"),
    RSA_4096(KeyFamily.RSA, 4096, "RSA"),
    ECC_NIST_P256(KeyFamily.EC, 256, "secp256r1"),
    ECC_NIST_P384(KeyFamily.EC, 384, "secp384r1"),
    ECC_NIST_P521(KeyFamily.EC, 521, "secp521r1"),
    ECC_NIST_EDWARDS25519(KeyFamily.EDWARDS, 255, "Ed25519"),
    ML_DSA_44(KeyFamily.ML_DSA, 44, "ML-DSA-44"),
    ML_DSA_65(KeyFamily.ML_DSA, 65, "ML-DSA-65"),
    ML_DSA_87(KeyFamily.ML_DSA, 87, "ML-DSA-87");

    private final KeyFamily family;
    private final int size;
    private final String jcaName;

    KeySpec(KeyFamily family, int size, String jcaName) {
        this.family = family;
        this.size = size;
        this.jcaName = jcaName;
    }

    /** The kind of material. */
    public KeyFamily family() {
        return family;
    }

    /** Bits of the secret, the modulus or the field; the parameter set for ML-DSA. */
    public int size() {
        return size;
    }

    /** What the JDK calls the algorithm, the curve or the parameter set. */
    public String jcaName() {
        return jcaName;
    }

    /** The spec of this name, if its material can be held here. */
    public static Optional<KeySpec> named(String name) {
        return Arrays.stream(values()).filter(spec -> spec.name().equals(name)).findFirst();
    }
}
