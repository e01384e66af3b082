package dev.chatelaine.core.policy.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** KMS Developer Guide, "Key states of KMS keys": authorised does not mean usable. */
class KeyStateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DescribeKey",
                "GetKeyPolicy",
                "PutKeyPolicy",
                "ListGrants",
                "RetireGrant",
                "RevokeGrant",
                "ListAliases",
                "ListResourceTags"
            })
    void whatNeedsNoKeyMaterialIsAlwaysPossible(String operation) {
        for (String state : new String[] {"Disabled", "PendingDeletion", "PendingImport", "Unavailable", "Creating"}) {
            assertThat(KeyState.obstacle("kms:" + operation, state)).as(state).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CreateGrant",
                "Decrypt",
                "Encrypt",
                "GenerateDataKey",
                "ReEncryptFrom",
                "ReEncryptTo",
                "Sign",
                "VerifyMac"
            })
    void whatUsesTheKeyNeedsItEnabled(String operation) {
        for (String state : new String[] {"Disabled", "PendingDeletion", "PendingImport", "Unavailable", "Updating"}) {
            assertThat(KeyState.obstacle("kms:" + operation, state)).as(state).isPresent();
        }
        assertThat(KeyState.obstacle("kms:" + operation, "Enabled")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Disabled, enable it.",
        "PendingDeletion, cancel its deletion and enable it.",
        "PendingImport, import its key material.",
        "Unavailable, connect its custom key store.",
        "Creating, wait until it is enabled."
    })
    void theRemedyIsNamed(String state, String remedy) {
        assertThat(KeyState.obstacle("kms:Decrypt", state))
                .contains("The key is in the state " + state + ", in which KMS refuses kms:Decrypt to everyone: "
                        + remedy);
    }

    @Test
    void theNameOfTheActionIgnoresCase() {
        assertThat(KeyState.obstacle("KMS:decrypt", "Disabled")).isPresent();
    }
}
