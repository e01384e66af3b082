package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;

class KeyStateTest extends KmsTest {

    @ParameterizedTest
    @CsvSource({
        "Disabled, DisabledException, is disabled.",
        "PendingDeletion, KMSInvalidStateException, is pending deletion.",
        "PendingReplicaDeletion, KMSInvalidStateException, is pending replica deletion.",
        "Unavailable, KMSInvalidStateException, is unavailable.",
        "Creating, KMSInvalidStateException, is creating."
    })
    void refusesToUseAKey(String state, String code, String words) {
        String key = symmetric();
        SdkBytes ciphertext =
                kms.encrypt(r -> r.keyId(key).plaintext(bytes("x"))).ciphertextBlob();
        cloud.state(key, state);
        Refused.code(() -> kms.encrypt(r -> r.keyId(key).plaintext(bytes("x")))).isEqualTo(code);
        Refused.code(() -> kms.decrypt(r -> r.ciphertextBlob(ciphertext))).isEqualTo(code);
        Refused.code(() -> kms.generateDataKey(r -> r.keyId(key).keySpec("AES_256")))
                .isEqualTo(code);
        Refused.code(() -> kms.rotateKeyOnDemand(r -> r.keyId(key))).isEqualTo(code);
        Refused.message(() -> kms.decrypt(r -> r.ciphertextBlob(ciphertext))).isEqualTo(key + " " + words);
    }

    @Test
    void refusesThePublicKeyOfADisabledKey() {
        String key = cloud.key(ACCOUNT, "ECC_NIST_P256", "SIGN_VERIFY");
        cloud.state(key, "Disabled");
        Refused.code(() -> kms.getPublicKey(r -> r.keyId(key))).isEqualTo("DisabledException");
    }

    @Test
    void usesTheSameMaterialOnceAKeyIsEnabledAgain() {
        String key = symmetric();
        SdkBytes ciphertext =
                kms.encrypt(r -> r.keyId(key).plaintext(bytes("x"))).ciphertextBlob();
        cloud.state(key, "Disabled");
        cloud.state(key, "Enabled");
        assertThat(kms.decrypt(r -> r.ciphertextBlob(ciphertext)).plaintext()).isEqualTo(bytes("x"));
    }
}
