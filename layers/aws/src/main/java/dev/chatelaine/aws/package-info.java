/**
 * What every adapter shares: clients, the services' failures as refusals, S3 objects as streams, keys in KMS.
 *
 * <p>The only package of the layers that imports the AWS SDK. Facts come from the SDK's developer guide and from the
 * API references of <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/">S3</a> and <a
 * href="https://docs.aws.amazon.com/kms/latest/APIReference/">KMS</a>.
 */
package dev.chatelaine.aws;
