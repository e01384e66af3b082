package dev.chatelaine.front.kms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.GetParametersForImportResponse;
import software.amazon.awssdk.services.kms.model.ImportKeyMaterialRequest;
import software.amazon.awssdk.services.kms.model.ImportKeyMaterialResponse;

class ImportTest extends KmsTest {

    private static final String HYBRID = "RSA_AES_KEY_WRAP_SHA_256";
    private static final byte[] MATERIAL = "0123456789abcdef0123456789abcdef".getBytes(US_ASCII);
    private static final Consumer<ImportKeyMaterialRequest.Builder> FOREVER =
            request -> request.expirationModel("KEY_MATERIAL_DOES_NOT_EXPIRE");

    @ParameterizedTest
    @CsvSource({
        "RSAES_OAEP_SHA_1, RSA_2048",
        "RSAES_OAEP_SHA_256, RSA_3072",
        "RSA_AES_KEY_WRAP_SHA_1, RSA_2048",
        "RSA_AES_KEY_WRAP_SHA_256, RSA_4096"
    })
    void usesImportedMaterialWhateverWrappedIt(String algorithm, String wrappingSpec) throws Exception {
        String key = imported();
        Refused.message(() -> encrypt(key)).isEqualTo(key + " is pending import.");
        GetParametersForImportResponse parameters = kms.getParametersForImport(
                r -> r.keyId(key).wrappingAlgorithm(algorithm).wrappingKeySpec(wrappingSpec));
        assertThat(parameters.keyId()).isEqualTo(key);
        assertThat(parameters.parametersValidTo()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        SdkBytes wrapped = Wrapped.by(algorithm, parameters.publicKey(), MATERIAL);
        ImportKeyMaterialResponse answer = kms.importKeyMaterial(FOREVER.andThen(
                r -> r.keyId(key).importToken(parameters.importToken()).encryptedKeyMaterial(wrapped)));
        assertThat(answer.keyId()).isEqualTo(key);
        assertThat(answer.keyMaterialId()).matches("[0-9a-f]{64}");
        assertThat(cloud.state(key)).isEqualTo("Enabled");
        assertThat(kms.decrypt(r -> r.ciphertextBlob(encrypt(key))).keyMaterialId())
                .isEqualTo(answer.keyMaterialId());
    }

    @Test
    void macsWithTheImportedSecret() throws Exception {
        String key = cloud.imported(ACCOUNT, "HMAC_256", "GENERATE_VERIFY_MAC");
        assertThat(imports(key, MATERIAL, FOREVER).keyMaterialId()).isNull();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(MATERIAL, "HmacSHA256"));
        assertThat(kms.generateMac(
                                r -> r.keyId(key).macAlgorithm("HMAC_SHA_256").message(bytes("m")))
                        .mac()
                        .asByteArray())
                .isEqualTo(mac.doFinal(bytes("m").asByteArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ECC_NIST_P256", "ECC_NIST_P521", "RSA_2048"})
    void showsThePublicKeyOfAnImportedPrivateKey(String spec) throws Exception {
        String key = cloud.imported(ACCOUNT, spec, "SIGN_VERIFY");
        KeyPair pair = pair(spec);
        imports(key, pair.getPrivate().getEncoded(), FOREVER);
        assertThat(kms.getPublicKey(r -> r.keyId(key)).publicKey().asByteArray())
                .isEqualTo(pair.getPublic().getEncoded());
    }

    @Test
    void takesTheSameMaterialAgainAndNoOther() throws Exception {
        String key = imported();
        imports(key, MATERIAL, FOREVER);
        SdkBytes ciphertext = encrypt(key);
        kms.deleteImportedKeyMaterial(r -> r.keyId(key));
        assertThat(cloud.state(key)).isEqualTo("PendingImport");
        Refused.code(() -> kms.decrypt(r -> r.ciphertextBlob(ciphertext))).isEqualTo("KMSInvalidStateException");
        Refused.code(() -> imports(key, new byte[32], FOREVER)).isEqualTo("IncorrectKeyMaterialException");
        imports(key, MATERIAL, FOREVER);
        assertThat(kms.decrypt(r -> r.ciphertextBlob(ciphertext)).plaintext()).isEqualTo(bytes("x"));
    }

    @Test
    void losesMaterialThatExpires() throws Exception {
        String key = imported();
        imports(key, MATERIAL, request -> request.validTo(clock.instant().plus(Duration.ofDays(1))));
        SdkBytes ciphertext = encrypt(key);
        var metadata = kms.describeKey(r -> r.keyId(key)).keyMetadata();
        assertThat(metadata.expirationModelAsString()).isEqualTo("KEY_MATERIAL_EXPIRES");
        assertThat(metadata.validTo()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        clock.advance(Duration.ofDays(1));
        Refused.message(() -> kms.decrypt(r -> r.ciphertextBlob(ciphertext))).isEqualTo(key + " is pending import.");
        assertThat(kms.describeKey(r -> r.keyId(key)).keyMetadata().keyStateAsString())
                .isEqualTo("PendingImport");
        assertThat(cloud.state(key)).isEqualTo("PendingImport");
    }

    @Test
    void leavesADisabledKeyDisabled() throws Exception {
        String key = imported();
        imports(key, MATERIAL, FOREVER);
        cloud.state(key, "Disabled");
        imports(key, MATERIAL, FOREVER);
        assertThat(cloud.state(key)).isEqualTo("Disabled");
    }

    @Test
    void refusesTokensThatAreNotOfThisKeyOrTooOld() throws Exception {
        String key = imported();
        String other = imported();
        GetParametersForImportResponse parameters = parameters(other);
        SdkBytes wrapped = Wrapped.by(HYBRID, parameters.publicKey(), MATERIAL);
        Refused.code(() -> imports(key, parameters, wrapped)).isEqualTo("InvalidImportTokenException");
        clock.advance(Duration.ofHours(24));
        Refused.code(() -> imports(other, parameters, wrapped)).isEqualTo("ExpiredImportTokenException");
    }

    @Test
    void refusesMaterialThatIsNotWrappedForTheToken() throws Exception {
        String key = imported();
        GetParametersForImportResponse parameters = parameters(key);
        SdkBytes other = Wrapped.by(HYBRID, parameters(key).publicKey(), MATERIAL);
        Refused.code(() -> imports(key, parameters, other)).isEqualTo("InvalidCiphertextException");
        Refused.code(() -> imports(key, parameters, bytes("short"))).isEqualTo("InvalidCiphertextException");
    }

    @Test
    void refusesMaterialOfAnotherKind() {
        Refused.code(() -> imports(imported(), new byte[16], FOREVER)).isEqualTo("IncorrectKeyMaterialException");
        String signing = cloud.imported(ACCOUNT, "ECC_NIST_P256", "SIGN_VERIFY");
        Refused.code(() -> imports(signing, pair("ECC_NIST_P521").getPrivate().getEncoded(), FOREVER))
                .isEqualTo("IncorrectKeyMaterialException");
    }

    @Test
    void wantsToKnowWhenMaterialExpires() {
        String key = imported();
        Refused.message(() -> imports(key, MATERIAL, r -> {}))
                .isEqualTo("A validTo date must be set if the ExpirationModel is KEY_MATERIAL_EXPIRES");
        Refused.code(() -> imports(key, MATERIAL, r -> r.validTo(clock.instant())))
                .isEqualTo("ValidationException");
        Refused.code(() -> imports(key, MATERIAL, r -> r.validTo(clock.instant().plus(Duration.ofDays(366)))))
                .isEqualTo("ValidationException");
        Refused.code(() -> imports(
                        key,
                        MATERIAL,
                        FOREVER.andThen(r -> r.validTo(clock.instant().plusSeconds(60)))))
                .isEqualTo("ValidationException");
    }

    @Test
    void refusesKeysThatKmsMakesMaterialFor() {
        String key = symmetric();
        Refused.code(() -> parameters(key)).isEqualTo("UnsupportedOperationException");
        Refused.message(() -> parameters(key))
                .isEqualTo(key + " origin is AWS_KMS which is not valid for this operation.");
        Refused.code(() -> kms.deleteImportedKeyMaterial(r -> r.keyId(key))).isEqualTo("UnsupportedOperationException");
    }

    @Test
    void refusesToWrapAnRsaKeyDirectly() {
        String key = cloud.imported(ACCOUNT, "RSA_2048", "SIGN_VERIFY");
        Refused.code(() -> kms.getParametersForImport(r ->
                        r.keyId(key).wrappingAlgorithm("RSAES_OAEP_SHA_256").wrappingKeySpec("RSA_4096")))
                .isEqualTo("UnsupportedOperationException");
    }

    @Test
    void refusesWrappingsThatAreNotOffered() {
        String key = imported();
        Refused.code(() -> kms.getParametersForImport(
                        r -> r.keyId(key).wrappingAlgorithm("RSAES_PKCS1_V1_5").wrappingKeySpec("RSA_2048")))
                .isEqualTo("UnsupportedOperationException");
    }

    @Test
    void refusesImportsWhileADeletionIsPending() {
        String key = imported();
        cloud.state(key, "PendingDeletion");
        Refused.code(() -> parameters(key)).isEqualTo("KMSInvalidStateException");
    }

    private String imported() {
        return cloud.imported(ACCOUNT, "SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT");
    }

    private SdkBytes encrypt(String key) {
        return kms.encrypt(r -> r.keyId(key).plaintext(bytes("x"))).ciphertextBlob();
    }

    private GetParametersForImportResponse parameters(String key) {
        return kms.getParametersForImport(
                r -> r.keyId(key).wrappingAlgorithm(HYBRID).wrappingKeySpec("RSA_2048"));
    }

    private ImportKeyMaterialResponse imports(
            String key, byte[] material, Consumer<ImportKeyMaterialRequest.Builder> more) throws Exception {
        GetParametersForImportResponse parameters = parameters(key);
        SdkBytes wrapped = Wrapped.by(HYBRID, parameters.publicKey(), material);
        return kms.importKeyMaterial(more.andThen(
                r -> r.keyId(key).importToken(parameters.importToken()).encryptedKeyMaterial(wrapped)));
    }

    private ImportKeyMaterialResponse imports(String key, GetParametersForImportResponse parameters, SdkBytes wrapped) {
        return kms.importKeyMaterial(FOREVER.andThen(
                r -> r.keyId(key).importToken(parameters.importToken()).encryptedKeyMaterial(wrapped)));
    }

    private static KeyPair pair(String spec) throws Exception {
        if (spec.startsWith("RSA")) {
            KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
            rsa.initialize(2048);
            return rsa.generateKeyPair();
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(spec.replace("ECC_NIST_P", "secp") + "r1"));
        return generator.generateKeyPair();
    }
}
