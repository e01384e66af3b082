package dev.chatelaine.front.kms.model;

/** Signing algorithms, in the order of the service model. */
public enum SigningAlgorithm {
    RSASSA_PSS_SHA_256(SigningScheme.PSS, Hash.SHA_256),
    RSASSA_PSS_SHA_384(SigningScheme.PSS, Hash.SHA_384),
    RSASSA_PSS_SHA_512(SigningScheme.PSS, Hash.SHA_512),
    RSASSA_PKCS1_V1_5_SHA_256(SigningScheme.PKCS1, Hash.SHA_256),
    RSASSA_PKCS1_V1_5_SHA_384(SigningScheme.PKCS1, Hash.SHA_384),
    RSASSA_PKCS1_V1_5_SHA_512(SigningScheme.PKCS1, Hash.SHA_512),
    ECDSA_SHA_256(SigningScheme.ECDSA, Hash.SHA_256),
    ECDSA_SHA_384(SigningScheme.ECDSA, Hash.SHA_384),
    ECDSA_SHA_512(SigningScheme.ECDSA, Hash.SHA_512),
    SM2DSA(SigningScheme.SM2, Hash.SHA_256),
    ML_DSA_SHAKE_256(SigningScheme.ML_DSA, Hash.SHA_512),
    ED25519_SHA_512(SigningScheme.ED25519, Hash.SHA_512),
    ED25519_PH_SHA_512(SigningScheme.ED25519_PH, Hash.SHA_512);

    private final SigningScheme scheme;
    private final Hash hash;

    SigningAlgorithm(SigningScheme scheme, Hash hash) {
        this.scheme = scheme;
        this.hash = hash;
    }

    /** The way of signing. */
    public SigningScheme scheme() {
        return scheme;
    }

    /** The hash of the message; for schemes that hash by themselves, the hash whose length a digest must have. */
    public Hash hash() {
        return hash;
    }

    /** Whether a key of this spec can do it. */
    public boolean fits(KeySpec spec) {
        return switch (scheme) {
            case PSS, PKCS1 -> spec.family() == KeyFamily.RSA;
            case ECDSA -> spec.family() == KeyFamily.EC && hashOf(spec) == hash;
            case ED25519, ED25519_PH -> spec.family() == KeyFamily.EDWARDS;
            case ML_DSA -> spec.family() == KeyFamily.ML_DSA;
            case SM2 -> false;
        };
    }

    /** KMS ties each curve to one hash. */
    private static Hash hashOf(KeySpec curve) {
        return switch (curve) {
            case ECC_NIST_P256 -> Hash.SHA_256;
            case ECC_NIST_P384 -> Hash.SHA_384;
            default -> Hash.SHA_512;
        };
    }
}
