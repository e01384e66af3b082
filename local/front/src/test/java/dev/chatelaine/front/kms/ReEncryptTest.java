package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.ReEncryptResponse;

class ReEncryptTest extends KmsTest {

    private static final Map<String, String> BEFORE = Map.of("tenant", "a");
    private static final Map<String, String> AFTER = Map.of("tenant", "b");

    @Test
    void movesACiphertextToAnotherKeyAndContext() {
        String from = symmetric();
        String to = symmetric();
        SdkBytes old = encrypted(from);
        ReEncryptResponse moved = kms.reEncrypt(r -> r.ciphertextBlob(old)
                .sourceEncryptionContext(BEFORE)
                .destinationKeyId(to)
                .destinationEncryptionContext(AFTER));
        assertThat(moved.sourceKeyId()).isEqualTo(from);
        assertThat(moved.keyId()).isEqualTo(to);
        assertThat(moved.sourceKeyMaterialId()).matches("[0-9a-f]{64}").isNotEqualTo(moved.destinationKeyMaterialId());
        assertThat(kms.decrypt(r -> r.keyId(to)
                                .ciphertextBlob(moved.ciphertextBlob())
                                .encryptionContext(AFTER))
                        .plaintext())
                .isEqualTo(bytes("secret"));
        Refused.code(() -> kms.decrypt(
                        r -> r.ciphertextBlob(moved.ciphertextBlob()).encryptionContext(BEFORE)))
                .isEqualTo("InvalidCiphertextException");
    }

    @Test
    void movesToAnRsaKey() {
        String to = cloud.key(ACCOUNT, "RSA_2048", "ENCRYPT_DECRYPT");
        SdkBytes old = encrypted(symmetric());
        ReEncryptResponse moved = kms.reEncrypt(r -> r.ciphertextBlob(old)
                .sourceEncryptionContext(BEFORE)
                .destinationKeyId(to)
                .destinationEncryptionAlgorithm(EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256));
        assertThat(moved.destinationKeyMaterialId()).isNull();
        assertThat(kms.decrypt(r -> r.keyId(to)
                                .ciphertextBlob(moved.ciphertextBlob())
                                .encryptionAlgorithm(EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256))
                        .plaintext())
                .isEqualTo(bytes("secret"));
    }

    @Test
    void refusesAnotherSourceKey() {
        SdkBytes old = encrypted(symmetric());
        String other = symmetric();
        Refused.code(() -> kms.reEncrypt(r -> r.ciphertextBlob(old)
                        .sourceKeyId(other)
                        .sourceEncryptionContext(BEFORE)
                        .destinationKeyId(other)))
                .isEqualTo("IncorrectKeyException");
    }

    @Test
    void refusesAnotherSourceContext() {
        SdkBytes old = encrypted(symmetric());
        String to = symmetric();
        Refused.code(() -> kms.reEncrypt(r ->
                        r.ciphertextBlob(old).sourceEncryptionContext(AFTER).destinationKeyId(to)))
                .isEqualTo("InvalidCiphertextException");
    }

    @Test
    void asksForBothKeysEachWithItsOwnContext() {
        String from = symmetric();
        String to = symmetric();
        SdkBytes old = encrypted(from);
        asked.clear();
        kms.reEncrypt(r -> r.ciphertextBlob(old)
                .sourceEncryptionContext(BEFORE)
                .destinationKeyId(to)
                .destinationEncryptionContext(AFTER));
        assertThat(asked)
                .extracting(Asked::action, Asked::key, Asked::context)
                .containsExactly(tuple("kms:ReEncryptFrom", from, BEFORE), tuple("kms:ReEncryptTo", to, AFTER));
        assertThat(asked)
                .allSatisfy(
                        one -> assertThat(one.conditions()).containsEntry("kms:ReEncryptOnSameKey", List.of("false")));
    }

    private SdkBytes encrypted(String key) {
        return kms.encrypt(r -> r.keyId(key).plaintext(bytes("secret")).encryptionContext(BEFORE))
                .ciphertextBlob();
    }
}
