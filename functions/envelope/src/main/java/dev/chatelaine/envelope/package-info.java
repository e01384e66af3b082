/**
 * Encrypt and Decrypt: envelope encryption under KMS keys, in the message format of the AWS Encryption SDK.
 *
 * <p>Two functions in one package, with a role each: Encrypt may not decrypt, Decrypt may not encrypt.
 */
package dev.chatelaine.envelope;
