package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

class DescribeKeyTest extends KmsTest {

    @Test
    void listsTheAlgorithmsOfTheUsageAlone() {
        KeyMetadata agreement = describe(cloud.key(ACCOUNT, "ECC_NIST_P256", "KEY_AGREEMENT"));
        assertThat(agreement.keyAgreementAlgorithmsAsStrings()).containsExactly("ECDH");
        assertThat(agreement.hasSigningAlgorithms()).isFalse();
        KeyMetadata mac = describe(cloud.key(ACCOUNT, "HMAC_384", "GENERATE_VERIFY_MAC"));
        assertThat(mac.macAlgorithmsAsStrings()).containsExactly("HMAC_SHA_384");
        assertThat(mac.hasEncryptionAlgorithms()).isFalse();
    }

    @Test
    void namesTheOwnerAndTheCurrentMaterial() {
        String key = symmetric();
        String used = kms.generateDataKey(r -> r.keyId(key).numberOfBytes(1)).keyMaterialId();
        KeyMetadata metadata = describe(key);
        assertThat(metadata.awsAccountId()).isEqualTo(ACCOUNT);
        assertThat(metadata.currentKeyMaterialId()).isEqualTo(used);
        assertThat(metadata.enabled()).isTrue();
    }

    @Test
    void leavesAKeyThatTheFrontCannotHoldAsItIs() {
        KeyMetadata metadata = describe(cloud.key(ACCOUNT, "ECC_SECG_P256K1", "SIGN_VERIFY"));
        assertThat(metadata.keySpecAsString()).isEqualTo("ECC_SECG_P256K1");
    }

    private KeyMetadata describe(String key) {
        return kms.describeKey(r -> r.keyId(key)).keyMetadata();
    }
}
