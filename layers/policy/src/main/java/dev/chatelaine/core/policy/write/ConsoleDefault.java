package dev.chatelaine.core.policy.write;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Version;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the console of KMS writes: the account's identity policies may open the key as well, which keeps it manageable, and
 * lets whoever writes identity policies use it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#key-policy-default-allow-administrators">Default
 *     key policy when you create a KMS key with the console</a>
 */
final class ConsoleDefault implements KeyPolicyForm {

    private static final List<String> ADMINISTRATION = List.of(
            "kms:Create*",
            "kms:Describe*",
            "kms:Enable*",
            "kms:List*",
            "kms:Put*",
            "kms:Update*",
            "kms:Revoke*",
            "kms:Disable*",
            "kms:Get*",
            "kms:Delete*",
            "kms:TagResource",
            "kms:UntagResource",
            "kms:ScheduleKeyDeletion",
            "kms:CancelKeyDeletion",
            "kms:RotateKeyOnDemand");

    private static final List<String> ENCRYPTION =
            List.of("kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*");
    private static final List<String> GRANTS = List.of(KeyOperations.GRANT, "kms:ListGrants", "kms:RevokeGrant");

    @Override
    public Policy policy(KeyDescription description) {
        DescriptionRules.require(
                !description.isBound(),
                "form: the console's policy has no conditions on services or encryption context: leave services and"
                        + " encryptionContext out, or ask for leastPrivilege.");
        List<String> users = description.userArns();
        return Policy.builder()
                .version(Version.V2012)
                .id("key-consolepolicy-3")
                .statement(LeastPrivilege.allow(
                                "Enable IAM User Permissions", List.of(description.ownRoot()), List.of("kms:*"))
                        .build())
                .statement(LeastPrivilege.allow(
                                "Allow access for Key Administrators", description.adminArns(), ADMINISTRATION)
                        .build())
                .statement(LeastPrivilege.allow("Allow use of the key", users, uses(description.usage()))
                        .build())
                .statement(LeastPrivilege.allow("Allow attachment of persistent resources", users, GRANTS)
                        .when("Bool", "kms:GrantIsForAWSResource", List.of("true"))
                        .build())
                .build();
    }

    private static List<String> uses(KeyUsage usage) {
        List<String> operations = usage == KeyUsage.ENCRYPT_DECRYPT ? ENCRYPTION : usage.operations();
        return Stream.concat(operations.stream(), Stream.of(KeyOperations.DESCRIBE))
                .toList();
    }

    @Override
    public Stream<Claim> claims(KeyDescription description) {
        return new ConsoleClaims(description).all();
    }
}
