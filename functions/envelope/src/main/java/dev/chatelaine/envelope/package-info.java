/**
 * Encrypt and Decrypt: envelope encryption under KMS keys, in the message format of the AWS Encryption SDK. Sign and
 * Verify: signatures of asymmetric KMS keys.
 *
 * <p>Functions in one package, with a role each: Encrypt may not decrypt, Verify may not sign. All use exactly the keys and buckets that the stack configures. Data comes inline or from S3, and goes back inline or to S3, as a
 * stream in constant memory; what goes to S3 appears there only when all of it is right, a signature included.
 *
 * @see dev.chatelaine.core.crypto
 */
package dev.chatelaine.envelope;
