package dev.chatelaine.front.kms.model;

/** What the message of a signature is. */
public enum MessageType {
    /** The message itself, hashed by the algorithm. */
    RAW,
    /** Its digest. */
    DIGEST,
    /** The 64-byte representative of ML-DSA; the JDK cannot sign one. */
    EXTERNAL_MU
}
