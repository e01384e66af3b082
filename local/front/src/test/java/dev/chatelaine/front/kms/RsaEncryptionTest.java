package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;

class RsaEncryptionTest extends KmsTest {

    private static final EncryptionAlgorithmSpec SHA_256 = EncryptionAlgorithmSpec.RSAES_OAEP_SHA_256;

    @ParameterizedTest
    @CsvSource({"RSAES_OAEP_SHA_1, SHA-1", "RSAES_OAEP_SHA_256, SHA-256"})
    void opensWhatWasEncryptedOffline(EncryptionAlgorithmSpec algorithm, String hash) throws Exception {
        String key = rsa("RSA_2048");
        SdkBytes ciphertext = offline(key, hash, "sealed without KMS");
        assertThat(kms.decrypt(r -> r.keyId(key).ciphertextBlob(ciphertext).encryptionAlgorithm(algorithm))
                        .plaintext())
                .isEqualTo(bytes("sealed without KMS"));
    }

    @ParameterizedTest
    @CsvSource({
        "RSA_2048, RSAES_OAEP_SHA_1, 214",
        "RSA_2048, RSAES_OAEP_SHA_256, 190",
        "RSA_3072, RSAES_OAEP_SHA_1, 342",
        "RSA_3072, RSAES_OAEP_SHA_256, 318",
        "RSA_4096, RSAES_OAEP_SHA_1, 470",
        "RSA_4096, RSAES_OAEP_SHA_256, 446"
    })
    void takesAsMuchAsTheModulusHolds(String spec, EncryptionAlgorithmSpec algorithm, int limit) {
        String key = rsa(spec);
        SdkBytes ciphertext = kms.encrypt(
                        r -> r.keyId(key).plaintext(zeroes(limit)).encryptionAlgorithm(algorithm))
                .ciphertextBlob();
        assertThat(kms.decrypt(r -> r.keyId(key).ciphertextBlob(ciphertext).encryptionAlgorithm(algorithm))
                        .plaintext())
                .isEqualTo(zeroes(limit));
        Refused.message(() -> kms.encrypt(
                        r -> r.keyId(key).plaintext(zeroes(limit + 1)).encryptionAlgorithm(algorithm)))
                .isEqualTo("Algorithm " + algorithm + " and key spec " + spec + " cannot encrypt data larger than "
                        + limit + " bytes.");
    }

    @Test
    void refusesAnEncryptionContext() {
        String key = rsa("RSA_2048");
        Refused.code(() -> kms.encrypt(r -> r.keyId(key)
                        .plaintext(bytes("x"))
                        .encryptionAlgorithm(SHA_256)
                        .encryptionContext(Map.of("a", "b"))))
                .isEqualTo("ValidationException");
    }

    @Test
    void refusesAChangedCiphertextAndTheOtherHash() throws Exception {
        String key = rsa("RSA_2048");
        SdkBytes ciphertext = offline(key, "SHA-256", "x");
        byte[] changed = ciphertext.asByteArray();
        changed[100] ^= 1;
        Refused.code(() -> kms.decrypt(r -> r.keyId(key)
                        .ciphertextBlob(SdkBytes.fromByteArray(changed))
                        .encryptionAlgorithm(SHA_256)))
                .isEqualTo("InvalidCiphertextException");
        Refused.code(() -> kms.decrypt(r -> r.keyId(key)
                        .ciphertextBlob(ciphertext)
                        .encryptionAlgorithm(EncryptionAlgorithmSpec.RSAES_OAEP_SHA_1)))
                .isEqualTo("InvalidCiphertextException");
    }

    @Test
    void needsTheKeyIdToDecrypt() throws Exception {
        SdkBytes ciphertext = offline(rsa("RSA_2048"), "SHA-256", "x");
        Refused.code(() -> kms.decrypt(r -> r.ciphertextBlob(ciphertext).encryptionAlgorithm(SHA_256)))
                .isEqualTo("ValidationException");
    }

    @Test
    void cannotOpenAnRsaCiphertextAsASymmetricOne() throws Exception {
        String key = rsa("RSA_2048");
        SdkBytes ciphertext = offline(key, "SHA-256", "x");
        Refused.code(() -> kms.decrypt(r -> r.keyId(key).ciphertextBlob(ciphertext)))
                .isEqualTo("InvalidCiphertextException");
    }

    private String rsa(String spec) {
        return cloud.key(ACCOUNT, spec, "ENCRYPT_DECRYPT");
    }

    private SdkBytes offline(String key, String hash, String plaintext) throws GeneralSecurityException {
        byte[] der = kms.getPublicKey(r -> r.keyId(key)).publicKey().asByteArray();
        PublicKey publicKey = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                publicKey,
                new OAEPParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), PSource.PSpecified.DEFAULT));
        return SdkBytes.fromByteArray(cipher.doFinal(bytes(plaintext).asByteArray()));
    }
}
