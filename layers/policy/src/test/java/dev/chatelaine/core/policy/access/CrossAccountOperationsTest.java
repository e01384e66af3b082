package dev.chatelaine.core.policy.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The line "Cross-account use" of every KMS operation, as published in KMS's service model (botocore 1.44.5), with the
 * two permissions of ReEncrypt in its place.
 */
class CrossAccountOperationsTest {

    private static boolean allowed(Principal caller, String operation) {
        PolicySet policies = Cases.key(Cases.to("'*'", "Allow", "kms:*", ""))
                .identity("role policy", Documents.statements(Cases.allow("kms:*")))
                .build();
        return Evaluator.decide(Cases.onKey(caller, "kms:" + operation, Map.of()), policies)
                .allowed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "RevokeGrant",
                "Sign",
                "Verify",
                "VerifyMac"
            })
    void worksAcrossAccounts(String operation) {
        assertThat(allowed(Cases.FOREIGN, operation)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CancelKeyDeletion",
                "CreateAlias",
                "DeleteAlias",
                "DeleteImportedKeyMaterial",
                "DisableKey",
                "DisableKeyRotation",
                "EnableKey",
                "EnableKeyRotation",
                "GetKeyLastUsage",
                "GetKeyPolicy",
                "GetParametersForImport",
                "ImportKeyMaterial",
                "ListAliases",
                "ListKeyPolicies",
                "ListKeyRotations",
                "ListResourceTags",
                "PutKeyPolicy",
                "ReplicateKey",
                "RotateKeyOnDemand",
                "ScheduleKeyDeletion",
                "TagResource",
                "UntagResource",
                "UpdateAlias",
                "UpdateKeyDescription",
                "UpdatePrimaryRegion"
            })
    void worksWithinTheAccountOnly(String operation) {
        assertThat(allowed(Cases.FOREIGN, operation)).isFalse();
        assertThat(allowed(Cases.APP, operation)).isTrue();
    }
}
