/**
 * Runs published test vectors of the AWS Encryption SDK against {@code core.crypto}: decrypt manifests of versions 1 to 5
 * with their keys files, and the known-answer tests of key commitment, from a folder or a zip file.
 *
 * <p>A test counts as passed only if the message opened to the expected plaintext by every way of decryption that the test
 * leaves open, or, where it must fail, was refused by all of them. A test that would have to ask AWS is skipped, after its
 * header was read.
 *
 * @see <a href="https://github.com/awslabs/aws-crypto-tools-test-vector-framework">AWS Crypto Tools Test Vector
 *     Framework</a>, features 0002, 0004 and 0005, for versions 1 to 3
 * @see <a
 *     href="https://github.com/aws/aws-encryption-sdk/blob/mainline/TestVectors/dafny/TestVectors/src/ParseEsdkJsonManifest.dfy">ParseEsdkJsonManifest.dfy</a>
 *     and <a
 *     href="https://github.com/aws/aws-cryptographic-material-providers-library/blob/main/TestVectorsAwsCryptographicMaterialProviders/dafny/KeyVectors/src/KeyDescription.dfy">KeyDescription.dfy</a>
 *     for versions 4 and 5
 */
package dev.chatelaine.conformance;
