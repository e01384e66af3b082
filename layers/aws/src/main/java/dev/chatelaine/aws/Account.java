package dev.chatelaine.aws;

/**
 * What a function can reach in one account and region, with one role's permissions.
 *
 * @param id twelve digits
 * @param region where it reaches to
 * @param snapshots snapshots of EBS
 * @param volumes volumes of EBS
 * @param keys KMS keys and their policies
 * @param roles the policies of roles
 */
public record Account(
        String id,
        String region,
        Ec2Snapshots snapshots,
        Ec2Volumes volumes,
        KmsKeyRules keys,
        IamRolePolicies roles) {}
