package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.chatelaine.front.Ministack;
import dev.chatelaine.front.upstream.HttpUpstream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.GetParametersForImportResponse;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KmsInternalException;

/** The operations over the metadata of a real ministack, whose own operations make and change the keys. */
class OnMinistackTest {

    private static final String HYBRID = "RSA_AES_KEY_WRAP_SHA_256";
    private static final SdkBytes SECRET = SdkBytes.fromUtf8String("secret");

    private static Ministack ministack;
    private static HttpClient http;
    private static KmsEndpoint endpoint;
    private static KmsClient kms;

    @BeforeAll
    static void start() throws Exception {
        ministack = Ministack.start();
        http = new HttpClient();
        http.start();
        endpoint = new KmsEndpoint(
                new HttpUpstream(http, ministack.address()),
                (call, action, key, context, conditions) -> {},
                Clock.systemUTC());
        kms = endpoint.client("111111111111", "us-east-1");
    }

    @AfterAll
    static void stop() throws Exception {
        if (ministack != null) {
            kms.close();
            endpoint.close();
            http.stop();
            ministack.close();
        }
    }

    @Test
    void encryptsUnderAKeyByAlias() {
        KeyMetadata key = kms.createKey().keyMetadata();
        kms.createAlias(r -> r.aliasName("alias/orders").targetKeyId(key.keyId()));
        SdkBytes ciphertext = kms.encrypt(
                        r -> r.keyId("alias/orders").plaintext(SECRET).encryptionContext(Map.of("a", "b")))
                .ciphertextBlob();
        var opened = kms.decrypt(
                r -> r.keyId("alias/orders").ciphertextBlob(ciphertext).encryptionContext(Map.of("a", "b")));
        assertThat(opened.plaintext()).isEqualTo(SECRET);
        assertThat(opened.keyId()).isEqualTo(key.arn());
        assertThat(opened.keyMaterialId()).isEqualTo(key.currentKeyMaterialId());
        Refused.code(() -> kms.decrypt(r -> r.ciphertextBlob(ciphertext))).isEqualTo("InvalidCiphertextException");
    }

    @Test
    void followsTheKeyThroughItsStates() {
        String key = kms.createKey().keyMetadata().arn();
        SdkBytes ciphertext = encrypt(kms, key);
        kms.disableKey(r -> r.keyId(key));
        Refused.code(() -> open(kms, ciphertext)).isEqualTo("DisabledException");
        kms.enableKey(r -> r.keyId(key));
        assertThat(open(kms, ciphertext)).isEqualTo(SECRET);
        kms.scheduleKeyDeletion(r -> r.keyId(key).pendingWindowInDays(7));
        Refused.code(() -> open(kms, ciphertext)).isEqualTo("KMSInvalidStateException");
        Refused.code(() -> kms.describeKey(r -> r.keyId("alias/none"))).isEqualTo("NotFoundException");
    }

    @Test
    void showsTheMaterialThatARotationMade() {
        KeyMetadata key = kms.createKey().keyMetadata();
        SdkBytes old = encrypt(kms, key.arn());
        kms.rotateKeyOnDemand(r -> r.keyId(key.keyId()));
        KeyMetadata now = kms.describeKey(r -> r.keyId(key.keyId())).keyMetadata();
        assertThat(now.currentKeyMaterialId()).isNotEqualTo(key.currentKeyMaterialId());
        assertThat(now.awsAccountId()).isEqualTo("111111111111");
        assertThat(open(kms, old)).isEqualTo(SECRET);
        assertThat(kms.listKeyRotations(r -> r.keyId(key.keyId())).rotations()).hasSize(1);
    }

    @Test
    void sharesMaterialWithAReplica() {
        String primary = kms.createKey(r -> r.multiRegion(true)).keyMetadata().arn();
        kms.replicateKey(r -> r.keyId(primary).replicaRegion("eu-west-1"));
        SdkBytes ciphertext = encrypt(kms, primary);
        try (KmsClient elsewhere = endpoint.client("111111111111", "eu-west-1")) {
            assertThat(open(elsewhere, ciphertext)).isEqualTo(SECRET);
        }
    }

    @Test
    void tellsMinistackOfImportedMaterial() throws Exception {
        String key = kms.createKey(r -> r.origin("EXTERNAL")).keyMetadata().arn();
        imports(key, new byte[32]);
        KeyMetadata there = kms.describeKey(r -> r.keyId(key)).keyMetadata();
        assertThat(there.keyStateAsString()).isEqualTo("Enabled");
        assertThat(there.enabled()).isTrue();
        SdkBytes ciphertext = encrypt(kms, key);
        kms.deleteImportedKeyMaterial(r -> r.keyId(key));
        assertThat(kms.describeKey(r -> r.keyId(key)).keyMetadata().keyStateAsString())
                .isEqualTo("PendingImport");
        imports(key, new byte[32]);
        assertThat(open(kms, ciphertext)).isEqualTo(SECRET);
    }

    @Test
    void isNotFooledByAnEnabledKeyWithoutMaterial() {
        String key = kms.createKey(r -> r.origin("EXTERNAL")).keyMetadata().arn();
        kms.enableKey(r -> r.keyId(key));
        Refused.message(() -> encrypt(kms, key)).isEqualTo(key + " is pending import.");
        assertThat(kms.describeKey(r -> r.keyId(key)).keyMetadata().keyStateAsString())
                .isEqualTo("PendingImport");
    }

    @Test
    void importsAPrivateKeyThatExpires() throws Exception {
        String key = create(r -> r.origin("EXTERNAL").keySpec("ECC_NIST_P384").keyUsage("SIGN_VERIFY"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        KeyPair pair = generator.generateKeyPair();
        GetParametersForImportResponse parameters = parameters(key);
        SdkBytes wrapped =
                Wrapped.by(HYBRID, parameters.publicKey(), pair.getPrivate().getEncoded());
        kms.importKeyMaterial(r -> r.keyId(key)
                .importToken(parameters.importToken())
                .encryptedKeyMaterial(wrapped)
                .validTo(Clock.systemUTC().instant().plus(Duration.ofDays(30))));
        assertThat(kms.getPublicKey(r -> r.keyId(key)).publicKey().asByteArray())
                .isEqualTo(pair.getPublic().getEncoded());
        assertThat(kms.describeKey(r -> r.keyId(key)).keyMetadata().expirationModelAsString())
                .isEqualTo("KEY_MATERIAL_EXPIRES");
    }

    @ParameterizedTest
    @CsvSource({
        "RSA_2048, SIGN_VERIFY, RSASSA_PSS_SHA_256",
        "ECC_NIST_P256, SIGN_VERIFY, ECDSA_SHA_256",
        "ECC_NIST_P384, SIGN_VERIFY, ECDSA_SHA_384",
        "ECC_NIST_P521, SIGN_VERIFY, ECDSA_SHA_512",
        "ECC_NIST_EDWARDS25519, SIGN_VERIFY, ED25519_SHA_512"
    })
    void signsWithEveryKindOfKeyThatMinistackMakes(String spec, String usage, String algorithm) {
        String key = kms.createKey(r -> r.keySpec(spec).keyUsage(usage))
                .keyMetadata()
                .arn();
        SdkBytes signature = kms.sign(r -> r.keyId(key).message(SECRET).signingAlgorithm(algorithm))
                .signature();
        assertThat(kms.verify(r -> r.keyId(key)
                                .message(SECRET)
                                .signingAlgorithm(algorithm)
                                .signature(signature))
                        .signatureValid())
                .isTrue();
    }

    @Test
    void derivesAndMacsWithKeysThatMinistackMakes() {
        String agreement = create(r -> r.keySpec("ECC_NIST_P256").keyUsage("KEY_AGREEMENT"));
        SdkBytes own = kms.getPublicKey(r -> r.keyId(agreement)).publicKey();
        assertThat(kms.deriveSharedSecret(r ->
                                r.keyId(agreement).keyAgreementAlgorithm("ECDH").publicKey(own))
                        .sharedSecret()
                        .asByteArray())
                .hasSize(32);
        String mac = kms.createKey(r -> r.keySpec("HMAC_512").keyUsage("GENERATE_VERIFY_MAC"))
                .keyMetadata()
                .arn();
        assertThat(kms.generateMac(r -> r.keyId(mac).message(SECRET).macAlgorithm("HMAC_SHA_512"))
                        .mac()
                        .asByteArray())
                .hasSize(64);
    }

    /** An asymmetric key, which ministack makes only when the Python package cryptography lies beside it. */
    private static String create(Consumer<CreateKeyRequest.Builder> request) {
        try {
            return kms.createKey(request).keyMetadata().arn();
        } catch (KmsInternalException cannot) {
            assumeThat(cannot)
                    .as("ministack makes asymmetric keys: install the package cryptography beside it")
                    .hasMessageNotContaining("requires the cryptography package");
            throw cannot;
        }
    }

    private static SdkBytes encrypt(KmsClient client, String key) {
        return client.encrypt(r -> r.keyId(key).plaintext(SECRET)).ciphertextBlob();
    }

    private static SdkBytes open(KmsClient client, SdkBytes ciphertext) {
        return client.decrypt(r -> r.ciphertextBlob(ciphertext)).plaintext();
    }

    private static void imports(String key, byte[] material) throws Exception {
        GetParametersForImportResponse parameters = parameters(key);
        SdkBytes wrapped = Wrapped.by(HYBRID, parameters.publicKey(), material);
        kms.importKeyMaterial(r -> r.keyId(key)
                .importToken(parameters.importToken())
                .encryptedKeyMaterial(wrapped)
                .expirationModel("KEY_MATERIAL_DOES_NOT_EXPIRE"));
    }

    private static GetParametersForImportResponse parameters(String key) {
        return kms.getParametersForImport(
                r -> r.keyId(key).wrappingAlgorithm(HYBRID).wrappingKeySpec("RSA_2048"));
    }
}
