package dev.chatelaine.front.kms.model;

/** MAC algorithms, each the only one of its key spec. */
public enum MacAlgorithm {
    HMAC_SHA_224(KeySpec.HMAC_224),
    HMAC_SHA_256(KeySpec.HMAC_256),
    HMAC_SHA_384(KeySpec.HMAC_384),
    HMAC_SHA_512(KeySpec.HMAC_512);

    private final KeySpec spec;

    MacAlgorithm(KeySpec spec) {
        this.spec = spec;
    }

    /** Whether a key of this spec can do it. */
    public boolean fits(KeySpec candidate) {
        return candidate == spec;
    }
}
