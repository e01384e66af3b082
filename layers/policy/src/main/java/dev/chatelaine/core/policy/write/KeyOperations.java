package dev.chatelaine.core.policy.write;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The operations on a key by who needs them.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html">KMS
 *     permissions</a>
 */
final class KeyOperations {

    static final String DESCRIBE = "kms:DescribeKey";
    static final String CHANGE_POLICY = "kms:PutKeyPolicy";
    static final String GRANT = "kms:CreateGrant";

    /**
     * What administrators do. Neither using the key nor granting its use is among it: but who may change the policy can
     * give that to anyone.
     */
    static final List<String> ADMINISTRATION = List.of(
            "kms:CancelKeyDeletion",
            "kms:CreateAlias",
            "kms:DeleteAlias",
            "kms:DeleteImportedKeyMaterial",
            DESCRIBE,
            "kms:DisableKey",
            "kms:DisableKeyRotation",
            "kms:EnableKey",
            "kms:EnableKeyRotation",
            "kms:GetKeyPolicy",
            "kms:GetKeyRotationStatus",
            "kms:GetParametersForImport",
            "kms:ImportKeyMaterial",
            "kms:ListGrants",
            "kms:ListKeyPolicies",
            "kms:ListKeyRotations",
            "kms:ListResourceTags",
            CHANGE_POLICY,
            "kms:RevokeGrant",
            "kms:RotateKeyOnDemand",
            "kms:ScheduleKeyDeletion",
            "kms:TagResource",
            "kms:UntagResource",
            "kms:UpdateAlias",
            "kms:UpdateKeyDescription");

    /** What brings back a key whose administrators are gone, and nothing more. */
    static final List<String> RECOVERY = List.of(DESCRIBE, "kms:GetKeyPolicy", CHANGE_POLICY);

    private static final List<String> NOBODY = List.of("kms:ReplicateKey", "kms:UpdatePrimaryRegion");

    private KeyOperations() {}

    /** Every operation on a key that some policy of ours could allow. */
    static List<String> all() {
        return Stream.of(
                        ADMINISTRATION.stream(),
                        Arrays.stream(KeyUsage.values()).flatMap(usage -> usage.operations().stream()),
                        Stream.of(GRANT),
                        NOBODY.stream())
                .flatMap(operations -> operations)
                .distinct()
                .toList();
    }
}
