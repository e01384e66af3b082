/**
 * Parameter Store, as strict as AWS where ministack is not: names, sizes, tiers, depth, labels, pages, access by path, and
 * SecureStrings that are truly encrypted under their key, bound to the parameter's ARN.
 *
 * <p>Parameters, their versions and their labels stay in ministack, where CloudFormation makes them; of a SecureString it
 * holds the ciphertext. Facts: Systems Manager User Guide and API reference, and <a
 * href="https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html">How AWS Systems Manager
 * Parameter Store uses AWS KMS</a>.
 */
package dev.chatelaine.front.ssm;
