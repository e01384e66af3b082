package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyPairResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;

class DataKeyTest extends KmsTest {

    private static final Map<String, String> CONTEXT = Map.of("purpose", "test");

    @ParameterizedTest
    @CsvSource({"AES_256, 32", "AES_128, 16"})
    void makesADataKeyThatDecryptOpens(DataKeySpec spec, int length) {
        String key = symmetric();
        GenerateDataKeyResponse made =
                kms.generateDataKey(r -> r.keyId(key).keySpec(spec).encryptionContext(CONTEXT));
        assertThat(made.keyId()).isEqualTo(key);
        assertThat(made.plaintext().asByteArray()).hasSize(length);
        assertThat(opened(made.ciphertextBlob())).isEqualTo(made.plaintext());
    }

    @Test
    void makesADataKeyOfAnyLength() {
        String key = symmetric();
        assertThat(kms.generateDataKey(r -> r.keyId(key).numberOfBytes(1024))
                        .plaintext()
                        .asByteArray())
                .hasSize(1024);
        Refused.message(() -> kms.generateDataKey(r -> r.keyId(key).numberOfBytes(1025)))
                .contains("at 'numberOfBytes'", "less than or equal to 1024");
    }

    @Test
    void wantsEitherASpecOrALength() {
        String key = symmetric();
        Refused.message(() -> kms.generateDataKey(r -> r.keyId(key)))
                .isEqualTo("Please specify either number of bytes or key spec.");
        Refused.code(() -> kms.generateDataKey(
                        r -> r.keyId(key).keySpec(DataKeySpec.AES_256).numberOfBytes(32)))
                .isEqualTo("ValidationException");
    }

    @Test
    void keepsTheDataKeyToItselfWhenAsked() {
        String key = symmetric();
        SdkBytes ciphertext = kms.generateDataKeyWithoutPlaintext(
                        r -> r.keyId(key).keySpec(DataKeySpec.AES_256).encryptionContext(CONTEXT))
                .ciphertextBlob();
        assertThat(opened(ciphertext).asByteArray()).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource({
        "RSA_2048, RSA, SHA256withRSA",
        "RSA_4096, RSA, SHA256withRSA",
        "ECC_NIST_P256, EC, SHA256withECDSA",
        "ECC_NIST_P384, EC, SHA384withECDSA",
        "ECC_NIST_P521, EC, SHA512withECDSA",
        "ECC_NIST_EDWARDS25519, Ed25519, Ed25519"
    })
    void makesAPairWhosePrivateKeyDecryptOpens(String spec, String type, String algorithm) throws Exception {
        String key = symmetric();
        GenerateDataKeyPairResponse made =
                kms.generateDataKeyPair(r -> r.keyId(key).keyPairSpec(spec).encryptionContext(CONTEXT));
        assertThat(made.keyPairSpecAsString()).isEqualTo(spec);
        assertThat(opened(made.privateKeyCiphertextBlob())).isEqualTo(made.privateKeyPlaintext());
        assertThat(belongTogether(made, type, algorithm)).isTrue();
    }

    @Test
    void keepsThePrivateKeyToItselfWhenAsked() throws Exception {
        String key = symmetric();
        var made = kms.generateDataKeyPairWithoutPlaintext(
                r -> r.keyId(key).keyPairSpec("ECC_NIST_P256").encryptionContext(CONTEXT));
        byte[] der = opened(made.privateKeyCiphertextBlob()).asByteArray();
        assertThat(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)))
                .isNotNull();
        assertThat(made.publicKey()).isNotNull();
    }

    @Test
    void refusesPairsThatTheJdkCannotMake() {
        String key = symmetric();
        Refused.code(() -> kms.generateDataKeyPair(r -> r.keyId(key).keyPairSpec("ECC_SECG_P256K1")))
                .isEqualTo("UnsupportedOperationException");
        Refused.code(() -> kms.generateDataKeyPair(r -> r.keyId(key).keyPairSpec("DSA_1024")))
                .isEqualTo("ValidationException");
    }

    @Test
    void refusesAnAsymmetricKey() {
        String rsa = cloud.key(ACCOUNT, "RSA_2048", "ENCRYPT_DECRYPT");
        Refused.code(() -> kms.generateDataKey(r -> r.keyId(rsa).keySpec(DataKeySpec.AES_256)))
                .isEqualTo("InvalidKeyUsageException");
        Refused.code(() -> kms.generateDataKeyPair(r -> r.keyId(rsa).keyPairSpec("ECC_NIST_P256")))
                .isEqualTo("InvalidKeyUsageException");
    }

    @Test
    void givesRandomBytes() {
        assertThat(kms.generateRandom(r -> r.numberOfBytes(1024)).plaintext().asByteArray())
                .hasSize(1024);
        Refused.message(() -> kms.generateRandom(r -> {})).isEqualTo("NumberOfBytes is required.");
        Refused.code(() -> kms.generateRandom(r -> r.numberOfBytes(8).customKeyStoreId("cks-1")))
                .isEqualTo("CustomKeyStoreNotFoundException");
    }

    private SdkBytes opened(SdkBytes ciphertext) {
        return kms.decrypt(r -> r.ciphertextBlob(ciphertext).encryptionContext(CONTEXT))
                .plaintext();
    }

    private static boolean belongTogether(GenerateDataKeyPairResponse made, String type, String algorithm)
            throws Exception {
        KeyFactory factory = KeyFactory.getInstance(type);
        PrivateKey privateKey = factory.generatePrivate(
                new PKCS8EncodedKeySpec(made.privateKeyPlaintext().asByteArray()));
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(privateKey);
        byte[] signed = signature.sign();
        signature.initVerify(
                factory.generatePublic(new X509EncodedKeySpec(made.publicKey().asByteArray())));
        return signature.verify(signed);
    }
}
