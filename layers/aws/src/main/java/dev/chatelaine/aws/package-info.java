/**
 * What every adapter shares: clients, the services' failures as refusals, S3 objects as streams, keys in KMS, branch keys in
 * DynamoDB,
 * parameters of Parameter Store.
 *
 * <p>The only package of the layers that imports the AWS SDK. Facts come from the SDK's developer guide and from the
 * API references of <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/">S3</a>, <a
 * href="https://docs.aws.amazon.com/kms/latest/APIReference/">KMS</a> and <a
 * href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/">Systems Manager</a>.
 */
package dev.chatelaine.aws;
