package dev.chatelaine.front.kms.model;

/** How key material is wrapped for import, in the order of the service model. */
public enum WrappingAlgorithm {
    /** Withdrawn by AWS on 2023-10-10, still in the model. */
    RSAES_PKCS1_V1_5(null, false),
    RSAES_OAEP_SHA_1(Hash.SHA_1, false),
    RSAES_OAEP_SHA_256(Hash.SHA_256, false),
    RSA_AES_KEY_WRAP_SHA_1(Hash.SHA_1, true),
    RSA_AES_KEY_WRAP_SHA_256(Hash.SHA_256, true),
    SM2PKE(null, false);

    private final Hash hash;
    private final boolean hybrid;

    WrappingAlgorithm(Hash hash, boolean hybrid) {
        this.hash = hash;
        this.hybrid = hybrid;
    }

    /** Whether it can be used. */
    public boolean offered() {
        return hash != null;
    }

    /** The hash of OAEP and of its MGF1. */
    public Hash hash() {
        return hash;
    }

    /** Whether RSA wraps an AES key and that key wraps the material (RFC 5649). */
    public boolean hybrid() {
        return hybrid;
    }
}
