package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;

class EncryptionTest extends KmsTest {

    private static final Map<String, String> CONTEXT = Map.of("Purpose", "test", "tenant", "a");

    @Test
    void opensWhatWasEncryptedUnderTheSameContext() {
        String key = symmetric();
        EncryptResponse encrypted =
                kms.encrypt(r -> r.keyId(key).plaintext(bytes("secret")).encryptionContext(CONTEXT));
        assertThat(encrypted.keyId()).isEqualTo(key);
        assertThat(encrypted.encryptionAlgorithm()).isEqualTo(EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT);
        DecryptResponse decrypted =
                kms.decrypt(r -> r.ciphertextBlob(encrypted.ciphertextBlob()).encryptionContext(CONTEXT));
        assertThat(decrypted.plaintext()).isEqualTo(bytes("secret"));
        assertThat(decrypted.keyId()).isEqualTo(key);
        assertThat(decrypted.encryptionAlgorithm()).isEqualTo(EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT);
        assertThat(decrypted.keyMaterialId()).matches("[0-9a-f]{64}");
    }

    @Test
    void refusesAnotherContextWithoutSayingWhy() {
        String key = symmetric();
        SdkBytes ciphertext = encrypt(key, CONTEXT);
        for (Map<String, String> other : List.of(
                Map.<String, String>of(),
                Map.of("purpose", "test", "tenant", "a"),
                Map.of("Purpose", "Test", "tenant", "a"),
                Map.of("Purpose", "test"))) {
            Refused.code(() -> kms.decrypt(
                            r -> r.keyId(key).ciphertextBlob(ciphertext).encryptionContext(other)))
                    .isEqualTo("InvalidCiphertextException");
        }
        Refused.message(() -> kms.decrypt(r -> r.ciphertextBlob(ciphertext))).isNullOrEmpty();
    }

    @Test
    void refusesEveryFlippedBitWithTheKeyNamedAndWithout() {
        String key = symmetric();
        byte[] ciphertext = encrypt(key, Map.of()).asByteArray();
        assertThat(IntStream.range(0, ciphertext.length)).allSatisfy(at -> {
            byte[] flipped = ciphertext.clone();
            flipped[at] ^= (byte) (1 << at % Byte.SIZE);
            SdkBytes blob = SdkBytes.fromByteArray(flipped);
            Refused.code(() -> kms.decrypt(r -> r.ciphertextBlob(blob))).isEqualTo("InvalidCiphertextException");
            Refused.code(() -> kms.decrypt(r -> r.keyId(key).ciphertextBlob(blob)))
                    .isEqualTo("InvalidCiphertextException");
        });
    }

    @Test
    void refusesAnotherKey() {
        SdkBytes ciphertext = encrypt(symmetric(), CONTEXT);
        String other = symmetric();
        Refused.code(() -> kms.decrypt(
                        r -> r.keyId(other).ciphertextBlob(ciphertext).encryptionContext(CONTEXT)))
                .isEqualTo("IncorrectKeyException");
        Refused.message(() -> kms.decrypt(
                        r -> r.keyId(other).ciphertextBlob(ciphertext).encryptionContext(CONTEXT)))
                .isEqualTo("The key ID in the request does not identify a CMK that can perform this operation.");
    }

    @Test
    void refusesASigningKeyForTheCiphertextOfAnother() {
        SdkBytes ciphertext = encrypt(symmetric(), CONTEXT);
        String signing = cloud.key(ACCOUNT, "ECC_NIST_P256", "SIGN_VERIFY");
        Refused.code(() -> kms.decrypt(r -> r.keyId(signing).ciphertextBlob(ciphertext)))
                .isEqualTo("IncorrectKeyException");
    }

    @Test
    void takes4096BytesAndNotOneMore() {
        String key = symmetric();
        SdkBytes ciphertext =
                kms.encrypt(r -> r.keyId(key).plaintext(zeroes(4096))).ciphertextBlob();
        assertThat(kms.decrypt(r -> r.ciphertextBlob(ciphertext)).plaintext()).isEqualTo(zeroes(4096));
        Refused.code(() -> kms.encrypt(r -> r.keyId(key).plaintext(zeroes(4097))))
                .isEqualTo("ValidationException");
        Refused.message(() -> kms.encrypt(r -> r.keyId(key).plaintext(zeroes(4097))))
                .isEqualTo("1 validation error detected: Value at 'plaintext' failed to satisfy constraint:"
                        + " Member must have length less than or equal to 4096");
    }

    @Test
    void refusesACiphertextLongerThanAnyOfKms() {
        Refused.message(() -> kms.decrypt(r -> r.ciphertextBlob(zeroes(6145))))
                .isEqualTo("1 validation error detected: Value at 'ciphertextBlob' failed to satisfy constraint:"
                        + " Member must have length less than or equal to 6144");
        Refused.code(() -> kms.decrypt(r -> r.ciphertextBlob(zeroes(6144)))).isEqualTo("InvalidCiphertextException");
    }

    @Test
    void refusesAnAlgorithmThatDoesNotFitTheKey() {
        String key = symmetric();
        Refused.code(() -> kms.encrypt(r -> r.keyId(key)
                        .plaintext(bytes("x"))
                        .encryptionAlgorithm(EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256)))
                .isEqualTo("InvalidKeyUsageException");
    }

    @Test
    void refusesAKeyOfAnotherUsage() {
        String signing = cloud.key(ACCOUNT, "RSA_2048", "SIGN_VERIFY");
        Refused.code(() -> kms.encrypt(r -> r.keyId(signing).plaintext(bytes("x"))))
                .isEqualTo("InvalidKeyUsageException");
        Refused.message(() -> kms.encrypt(r -> r.keyId(signing).plaintext(bytes("x"))))
                .isEqualTo(signing + " key usage is SIGN_VERIFY which is not valid for Encrypt.");
    }

    @Test
    void refusesARecipient() {
        SdkBytes ciphertext = encrypt(symmetric(), CONTEXT);
        Refused.code(() -> kms.decrypt(
                        r -> r.ciphertextBlob(ciphertext).recipient(to -> to.attestationDocument(bytes("document")))))
                .isEqualTo("UnsupportedOperationException");
    }

    private SdkBytes encrypt(String key, Map<String, String> context) {
        return kms.encrypt(r -> r.keyId(key).plaintext(bytes("secret")).encryptionContext(context))
                .ciphertextBlob();
    }
}
