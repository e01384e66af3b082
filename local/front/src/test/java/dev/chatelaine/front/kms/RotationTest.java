package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.RotationsListEntry;

class RotationTest extends KmsTest {

    @Test
    void opensOldCiphertextsAfterARotation() {
        String key = symmetric();
        SdkBytes old = encrypt(key);
        assertThat(kms.rotateKeyOnDemand(r -> r.keyId(key)).keyId()).isEqualTo(key);
        SdkBytes fresh = encrypt(key);
        DecryptResponse before = kms.decrypt(r -> r.ciphertextBlob(old));
        DecryptResponse after = kms.decrypt(r -> r.ciphertextBlob(fresh));
        assertThat(before.plaintext()).isEqualTo(bytes("x")).isEqualTo(after.plaintext());
        assertThat(before.keyMaterialId()).isNotEqualTo(after.keyMaterialId());
        assertThat(current(key)).isEqualTo(after.keyMaterialId());
    }

    @Test
    void listsRotationsInPages() {
        String key = symmetric();
        for (int i = 0; i < 3; i++) {
            kms.rotateKeyOnDemand(r -> r.keyId(key));
            clock.advance(Duration.ofDays(1));
        }
        var first = kms.listKeyRotations(r -> r.keyId(key).limit(2));
        assertThat(first.truncated()).isTrue();
        var second = kms.listKeyRotations(r -> r.keyId(key).marker(first.nextMarker()));
        assertThat(second.truncated()).isFalse();
        assertThat(first.rotations())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.rotationTypeAsString()).isEqualTo("ON_DEMAND"));
        assertThat(second.rotations())
                .extracting(RotationsListEntry::keyMaterialId)
                .containsExactly(current(key));
        assertThat(second.rotations().getFirst().rotationDate())
                .isEqualTo(clock.instant().minus(Duration.ofDays(1)));
    }

    @Test
    void listsTheFirstMaterialWhenAsked() {
        String key = symmetric();
        kms.rotateKeyOnDemand(r -> r.keyId(key));
        List<RotationsListEntry> all = kms.listKeyRotations(r -> r.keyId(key).includeKeyMaterial("ALL_KEY_MATERIAL"))
                .rotations();
        assertThat(all)
                .extracting(RotationsListEntry::keyMaterialStateAsString)
                .containsExactly("NON_CURRENT", "CURRENT");
        assertThat(all.getFirst().rotationDate()).isNull();
    }

    @Test
    void rotates25TimesAndNotOnceMore() {
        String key = symmetric();
        for (int i = 0; i < 25; i++) {
            kms.rotateKeyOnDemand(r -> r.keyId(key));
        }
        Refused.code(() -> kms.rotateKeyOnDemand(r -> r.keyId(key))).isEqualTo("LimitExceededException");
    }

    @Test
    void doesNotRotateOtherKinds() {
        for (String key : List.of(
                cloud.key(ACCOUNT, "HMAC_256", "GENERATE_VERIFY_MAC"),
                cloud.key(ACCOUNT, "ECC_NIST_P256", "SIGN_VERIFY"))) {
            Refused.code(() -> kms.rotateKeyOnDemand(r -> r.keyId(key))).isEqualTo("UnsupportedOperationException");
            Refused.code(() -> kms.listKeyRotations(r -> r.keyId(key))).isEqualTo("UnsupportedOperationException");
        }
    }

    @Test
    void knowsNoAliasAndNoMarkerOfItsOwnInvention() {
        String key = symmetric();
        cloud.alias("alias/orders", key);
        Refused.code(() -> kms.rotateKeyOnDemand(r -> r.keyId("alias/orders"))).isEqualTo("NotFoundException");
        Refused.code(() -> kms.listKeyRotations(r -> r.keyId(key).marker("next")))
                .isEqualTo("InvalidMarkerException");
    }

    private SdkBytes encrypt(String key) {
        return kms.encrypt(r -> r.keyId(key).plaintext(bytes("x"))).ciphertextBlob();
    }

    private String current(String key) {
        return kms.describeKey(r -> r.keyId(key)).keyMetadata().currentKeyMaterialId();
    }
}
