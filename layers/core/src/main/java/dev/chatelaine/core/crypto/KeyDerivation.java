package dev.chatelaine.core.crypto;

/** How the keys of a message come from its data key: see {@link DerivedKeys}. */
enum KeyDerivation {
    /** The data key itself encrypts. */
    NONE(""),

    /** Bound to the suite and the message id. */
    HKDF_SHA256("HmacSHA256"),

    /** Bound to the suite and the message id. */
    HKDF_SHA384("HmacSHA384"),

    /** Bound to the suite and the message id, with a second key by which the message commits to the data key. */
    HKDF_SHA512_COMMITTING("HmacSHA512");

    private final String hmac;

    KeyDerivation(String hmac) {
        this.hmac = hmac;
    }

    /** The runtime's name of the HMAC that HKDF stands on. */
    String hmac() {
        return hmac;
    }
}
