package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptResponse;

class MultiRegionTest extends KmsTest {

    private KmsClient elsewhere;
    private String primary;
    private String replica;

    @BeforeEach
    void family() {
        elsewhere = endpoint.client(ACCOUNT, "eu-west-1");
        List<String> family = cloud.multiRegion(ACCOUNT, "eu-west-1", "AWS_KMS");
        primary = family.getFirst();
        replica = family.getLast();
    }

    @AfterEach
    void leave() {
        elsewhere.close();
    }

    @Test
    void opensInOneRegionWhatWasEncryptedInAnother() {
        SdkBytes ciphertext =
                kms.encrypt(r -> r.keyId(primary).plaintext(bytes("x"))).ciphertextBlob();
        DecryptResponse unnamed = elsewhere.decrypt(r -> r.ciphertextBlob(ciphertext));
        DecryptResponse named = elsewhere.decrypt(r -> r.keyId(replica).ciphertextBlob(ciphertext));
        assertThat(unnamed.plaintext()).isEqualTo(bytes("x"));
        assertThat(unnamed.keyId()).isEqualTo(replica);
        assertThat(named.keyId()).isEqualTo(replica);
    }

    @Test
    void rotatesTheFamilyFromItsPrimary() {
        kms.rotateKeyOnDemand(r -> r.keyId(primary));
        SdkBytes ciphertext =
                elsewhere.encrypt(r -> r.keyId(replica).plaintext(bytes("x"))).ciphertextBlob();
        String current = kms.describeKey(r -> r.keyId(primary)).keyMetadata().currentKeyMaterialId();
        assertThat(kms.decrypt(r -> r.ciphertextBlob(ciphertext)).keyMaterialId())
                .isEqualTo(current);
        Refused.code(() -> elsewhere.rotateKeyOnDemand(r -> r.keyId(replica)))
                .isEqualTo("UnsupportedOperationException");
    }

    @Test
    void goesByTheStateOfEachMember() {
        SdkBytes ciphertext =
                kms.encrypt(r -> r.keyId(primary).plaintext(bytes("x"))).ciphertextBlob();
        cloud.state(primary, "Disabled");
        assertThat(elsewhere.decrypt(r -> r.ciphertextBlob(ciphertext)).plaintext())
                .isEqualTo(bytes("x"));
        Refused.code(() -> kms.decrypt(r -> r.ciphertextBlob(ciphertext))).isEqualTo("DisabledException");
    }

    @Test
    void tellsTheAccessCheckWhichMemberItIs() {
        elsewhere.encrypt(r -> r.keyId(replica).plaintext(bytes("x")));
        assertThat(asked.getLast().conditions())
                .containsEntry("kms:MultiRegion", List.of("true"))
                .containsEntry("kms:MultiRegionKeyType", List.of("REPLICA"));
    }
}
