package dev.chatelaine.front.kms.model;

/** The kinds of key material that KMS keeps. */
public enum KeyFamily {
    /** AES-256 for encryption. */
    SYMMETRIC,
    /** A secret for message authentication codes. */
    HMAC,
    /** An RSA pair. */
    RSA,
    /** A pair on a NIST curve. */
    EC,
    /** A pair on edwards25519. */
    EDWARDS,
    /** A module-lattice signature pair (FIPS 204). */
    ML_DSA;

    /** Whether the material is a private and a public key. */
    public boolean asymmetric() {
        return this != SYMMETRIC && this != HMAC;
    }
}
