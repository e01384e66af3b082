package dev.chatelaine.front.kms.model;

import java.util.Optional;

/** Encryption algorithms, in the order of the service model. */
public enum EncryptionAlgorithm {
    SYMMETRIC_DEFAULT(KeyFamily.SYMMETRIC, null),
    RSAES_OAEP_SHA_1(KeyFamily.RSA, Hash.SHA_1),
    RSAES_OAEP_SHA_256(KeyFamily.RSA, Hash.SHA_256),
    /** China Regions only: named so that a request for it is understood, fits no key here. */
    SM2PKE(null, null);

    private final KeyFamily family;
    private final Hash hash;

    EncryptionAlgorithm(KeyFamily family, Hash hash) {
        this.family = family;
        this.hash = hash;
    }

    /** Whether a key of this spec can do it. */
    public boolean fits(KeySpec spec) {
        return spec.family() == family;
    }

    /** The hash of OAEP and of its MGF1; none for symmetric encryption. */
    public Optional<Hash> hash() {
        return Optional.ofNullable(hash);
    }
}
