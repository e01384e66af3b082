package dev.chatelaine.core.crypto;

/** How the keys of a message come from its data key: see {@link DerivedKeys}. */
enum KeyDerivation {
    /** The data key itself encrypts. */
    NONE(""),

    /** Bound to the suite and the message id. */
    HKDF_SHA256("HKDF-SHA256"),

    /** Bound to the suite and the message id. */
    HKDF_SHA384("HKDF-SHA384"),

    /** Bound to the suite and the message id, with a second key by which the message commits to the data key. */
    HKDF_SHA512_COMMITTING("HKDF-SHA512");

    private final String algorithm;

    KeyDerivation(String algorithm) {
        this.algorithm = algorithm;
    }

    /** The name by which the Java runtime knows the function. */
    String algorithm() {
        return algorithm;
    }
}
