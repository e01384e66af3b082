/**
 * Kinds of wrapping keys beside {@link dev.chatelaine.core.crypto.RawAesKey}: RSA and elliptic-curve keys held here, the
 * public halves of keys in AWS KMS, and branch keys under a key store.
 *
 * <p>What they write and read is that of the keyrings of the same name in the specification. What a key service must do is
 * behind the ports {@link dev.chatelaine.core.crypto.keys.KeyAgreement} and {@link
 * dev.chatelaine.core.crypto.keys.BranchKeys}.
 *
 * @see <a href="https://github.com/awslabs/aws-encryption-sdk-specification/tree/master/framework">AWS Encryption SDK
 *     Specification, framework</a>
 */
package dev.chatelaine.core.crypto.keys;
