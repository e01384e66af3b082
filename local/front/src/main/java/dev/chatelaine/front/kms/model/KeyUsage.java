package dev.chatelaine.front.kms.model;

/** What a key may be used for; a key has exactly one usage. */
public enum KeyUsage {
    ENCRYPT_DECRYPT,
    SIGN_VERIFY,
    GENERATE_VERIFY_MAC,
    KEY_AGREEMENT
}
