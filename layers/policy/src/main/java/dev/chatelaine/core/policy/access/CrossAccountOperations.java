package dev.chatelaine.core.policy.access;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The KMS permissions that have an effect for principals of other accounts. KMS's model states for each operation
 * whether it can be used across accounts; ReEncrypt has two permissions, one for each of its keys.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html">Cross-account use, in the API
 *     reference of each operation</a>
 */
final class CrossAccountOperations {

    private static final Set<String> ACTIONS = Stream.of(
                    "CreateGrant",
                    "Decapsulate",
                    "Decrypt",
                    "DeriveSharedSecret",
                    "DescribeKey",
                    "Encapsulate",
                    "Encrypt",
                    "GenerateDataKey",
                    "GenerateDataKeyPair",
                    "GenerateDataKeyPairWithoutPlaintext",
                    "GenerateDataKeyWithoutPlaintext",
                    "GenerateMac",
                    "GetKeyRotationStatus",
                    "GetPublicKey",
                    "ListGrants",
                    "ReEncryptFrom",
                    "ReEncryptTo",
                    "RetireGrant",
                    "RevokeGrant",
                    "Sign",
                    "Verify",
                    "VerifyMac")
            .map(name -> "kms:" + RequestKeys.lower(name))
            .collect(Collectors.toUnmodifiableSet());

    private CrossAccountOperations() {}

    static boolean include(String lowerCaseAction) {
        return ACTIONS.contains(lowerCaseAction);
    }
}
