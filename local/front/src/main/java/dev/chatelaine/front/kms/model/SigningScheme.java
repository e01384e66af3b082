package dev.chatelaine.front.kms.model;

/** The ways of signing behind KMS's signing algorithms. */
public enum SigningScheme {
    /** RSASSA-PSS, salt as long as the digest, MGF1 with the same hash (RFC 8017). */
    PSS,
    /** RSASSA-PKCS1-v1_5 (RFC 8017). */
    PKCS1,
    /** ECDSA, signature in DER. */
    ECDSA,
    /** Ed25519 over the message (RFC 8032). */
    ED25519,
    /** Ed25519ph: KMS hashes what it is given once more. */
    ED25519_PH,
    /** ML-DSA with an empty context (FIPS 204). */
    ML_DSA,
    /** SM2, China Regions only. */
    SM2
}
