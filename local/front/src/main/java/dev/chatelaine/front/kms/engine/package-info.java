/**
 * The cryptography of KMS on the JDK alone: what a key's material can do, and the forms that material takes.
 *
 * <p>Knows no request, no key state and no store. Facts: AWS KMS cryptographic details (algorithms, hash in MGF1, salt
 * length), RFC 8017 (RSA encodings), RFC 5649 (key wrap with padding), RFC 8032 (Ed25519), FIPS 204 (ML-DSA), SEC 1
 * (ECDH). The symmetric ciphertext is of our own form, since AWS does not publish its own: {@link
 * dev.chatelaine.front.kms.engine.CiphertextBlob}.
 */
package dev.chatelaine.front.kms.engine;
