package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.aws.DiscoveryFilter;
import dev.chatelaine.aws.DynamoDbBranchKeys;
import dev.chatelaine.aws.FakeTable;
import dev.chatelaine.aws.KeyArn;
import dev.chatelaine.aws.KmsClients;
import dev.chatelaine.aws.KmsDiscovery;
import dev.chatelaine.aws.KmsKeyAgreement;
import dev.chatelaine.aws.KmsRsaKey;
import dev.chatelaine.aws.KmsWrappingKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.OfficialSdk;
import dev.chatelaine.core.crypto.Shape;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.core.crypto.keys.CachedBranchKeys;
import dev.chatelaine.core.crypto.keys.EcdhKey;
import dev.chatelaine.core.crypto.keys.EcdhPublicKey;
import dev.chatelaine.core.crypto.keys.HierarchicalKey;
import dev.chatelaine.core.crypto.keys.KmsRsaPublicKey;
import dev.chatelaine.core.crypto.keys.RsaPadding;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.cryptography.keystore.KeyStore;
import software.amazon.cryptography.keystore.model.CreateKeyInput;
import software.amazon.cryptography.keystore.model.KMSConfiguration;
import software.amazon.cryptography.keystore.model.KeyStoreConfig;
import software.amazon.cryptography.keystore.model.VersionKeyInput;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.primitives.model.ECDHCurveSpec;

/**
 * Our adapters of KMS and the official keyrings, before the same KMS: what one seals the other opens, under each kind of
 * key, of each suite, frame length and size.
 */
abstract class OfficialKeyringsTwoWay extends KmsTest {

    private static final Map<String, String> CONTEXT = Map.of("purpose", "test", "\uE000", "private use", "𝄞", "clef");

    abstract Stream<Shape> shapes();

    private KmsClients clients(String... arns) {
        return new KmsClients(
                List.of(arns).stream().map(OfficialKeyringsTwoWay::arn).toList(),
                region -> endpoint.client(ACCOUNT, region));
    }

    private static KeyArn arn(String text) {
        return KeyArn.parse(text).orElseThrow();
    }

    /** Of messages without signature, which RSA keys of KMS are for. */
    private Stream<Shape> unsigned() {
        return shapes().filter(shape -> !shape.suite().signed());
    }

    private static void assertTheyOpen(IKeyring theirs, WrappingKey ours, Stream<Shape> shapes) {
        shapes.forEach(shape -> shape.plaintexts().forEach(plaintext -> {
            byte[] message = shape.seal(List.of(ours), plaintext, EncryptionContext.of(CONTEXT));

            assertThat(OfficialSdk.client(shape.suite(), 4096)
                            .decryptData(theirs, message)
                            .getResult())
                    .as("%s", shape)
                    .isEqualTo(plaintext);
        }));
    }

    private static void assertWeOpen(WrappingKey ours, IKeyring theirs, Stream<Shape> shapes) {
        shapes.forEach(shape -> shape.plaintexts().forEach(plaintext -> {
            byte[] message = OfficialSdk.client(shape.suite(), shape.frameLength())
                    .encryptData(theirs, plaintext, CONTEXT)
                    .getResult();

            assertThat(Shape.open(ours, message, EncryptionContext.of(CONTEXT)))
                    .as("%s", shape)
                    .isEqualTo(plaintext);
        }));
    }

    private void assertBothWays(WrappingKey ours, IKeyring theirs) {
        assertTheyOpen(theirs, ours, shapes());
        assertWeOpen(ours, theirs, shapes());
    }

    @Test
    void symmetricKeys() {
        String key = symmetric();

        assertBothWays(KmsWrappingKey.of(arn(key), clients(key)), new OfficialKeyrings(kms).symmetric(key));
    }

    @Test
    void multiRegionKeysInTwoRegions() {
        List<String> family = cloud.multiRegion(ACCOUNT, "eu-west-1", "AWS_KMS");
        KmsClients clients = clients(family.toArray(String[]::new));
        KmsWrappingKey ours = KmsWrappingKey.multiRegionAware(arn(family.getFirst()), clients);
        try (KmsClient elsewhere = endpoint.client(ACCOUNT, "eu-west-1")) {
            assertBothWays(ours, new OfficialKeyrings(elsewhere).multiRegion(family.getLast()));
        }
    }

    @Test
    void discovery() {
        String key = symmetric();
        DiscoveryFilter filter = new DiscoveryFilter("aws", Set.of(ACCOUNT));

        assertWeOpen(KmsDiscovery.in(REGION, kms, filter), new OfficialKeyrings(kms).symmetric(key), shapes());
        assertTheyOpen(
                new OfficialKeyrings(kms).discovery(ACCOUNT), KmsWrappingKey.of(arn(key), clients(key)), shapes());
    }

    @Test
    void discoveryOfRelatedKeys() {
        List<String> family = cloud.multiRegion(ACCOUNT, "eu-west-1", "AWS_KMS");
        String here = family.getFirst();
        DiscoveryFilter filter = new DiscoveryFilter("aws", Set.of(ACCOUNT));
        try (KmsClient elsewhere = endpoint.client(ACCOUNT, "eu-west-1")) {
            assertWeOpen(
                    KmsDiscovery.multiRegionAware("eu-west-1", elsewhere, filter),
                    new OfficialKeyrings(kms).multiRegion(here),
                    shapes());
            assertTheyOpen(
                    new OfficialKeyrings(elsewhere).multiRegionDiscovery("eu-west-1", ACCOUNT),
                    KmsWrappingKey.of(arn(here), clients(here)),
                    shapes());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RSA_2048, OAEP_SHA_1, RSAES_OAEP_SHA_1",
        "RSA_2048, OAEP_SHA_256, RSAES_OAEP_SHA_256",
        "RSA_4096, OAEP_SHA_256, RSAES_OAEP_SHA_256"
    })
    void rsaKeysWithoutKmsToSeal(String spec, RsaPadding padding, EncryptionAlgorithmSpec algorithm) {
        String key = cloud.key(ACCOUNT, spec, "ENCRYPT_DECRYPT");
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(publicKey(key))
                + "\n-----END PUBLIC KEY-----\n";
        IKeyring theirs = new OfficialKeyrings(kms).rsa(key, pem, algorithm);

        assertTheyOpen(theirs, KmsRsaPublicKey.of(key, pem, padding), unsigned());
        assertWeOpen(KmsRsaKey.of(arn(key), padding, clients(key)), theirs, unsigned());
    }

    private byte[] publicKey(String key) {
        return kms.getPublicKey(request -> request.keyId(key)).publicKey().asByteArray();
    }

    @ParameterizedTest
    @CsvSource({"P256", "P384", "P521"})
    void keyAgreement(String curve) {
        String alice = cloud.key(ACCOUNT, "ECC_NIST_" + curve, "KEY_AGREEMENT");
        String bob = cloud.key(ACCOUNT, "ECC_NIST_" + curve, "KEY_AGREEMENT");
        KmsClients clients = clients(alice);
        EcdhPublicKey bobs = EcdhPublicKey.ofDer(publicKey(bob));
        ECDHCurveSpec spec = ECDHCurveSpec.valueOf("ECC_NIST_" + curve);
        OfficialKeyrings official = new OfficialKeyrings(kms);

        assertBothWays(
                EcdhKey.between(KmsKeyAgreement.of(arn(alice), clients), bobs),
                official.between(spec, bob, publicKey(alice)));
        assertTheyOpen(official.recipient(spec, bob), EcdhKey.to(bobs), shapes());
        assertWeOpen(
                EcdhKey.of(KmsKeyAgreement.of(arn(alice), clients)),
                official.between(spec, bob, publicKey(alice)),
                shapes());
    }

    @Test
    void branchKeysThatTheOfficialKeyStoreMade() {
        String key = symmetric();
        FakeTable table = new FakeTable();
        KeyStore store = keyStore(key, table);
        String id = store.CreateKey(CreateKeyInput.builder()
                        .branchKeyIdentifier("blue")
                        .encryptionContext(Map.of("department", "admin"))
                        .build())
                .branchKeyIdentifier();

        assertBothWays(ours(id, key, table), OfficialKeyrings.hierarchical(id, store));
    }

    @Test
    void branchKeysAfterARotation() {
        String key = symmetric();
        FakeTable table = new FakeTable();
        KeyStore store = keyStore(key, table);
        String id = store.CreateKey(CreateKeyInput.builder().build()).branchKeyIdentifier();
        byte[] before = MessageEncryptor.builder()
                .keys(ours(id, key, table))
                .build()
                .encrypt(new byte[3], EncryptionContext.of(CONTEXT));
        store.VersionKey(VersionKeyInput.builder().branchKeyIdentifier(id).build());

        assertThat(table.size()).isEqualTo(4);
        assertBothWays(ours(id, key, table), OfficialKeyrings.hierarchical(id, store));
        assertThat(MessageDecryptor.builder()
                        .keys(ours(id, key, table))
                        .build()
                        .decrypt(before, EncryptionContext.of(CONTEXT))
                        .plaintext())
                .isEqualTo(new byte[3]);
    }

    private HierarchicalKey ours(String id, String key, FakeTable table) {
        return HierarchicalKey.of(
                id,
                new CachedBranchKeys(
                        DynamoDbBranchKeys.of(table, "keys", "logical", arn(key), clients(key)),
                        Duration.ofMinutes(10)));
    }

    private KeyStore keyStore(String key, FakeTable table) {
        return KeyStore.builder()
                .KeyStoreConfig(KeyStoreConfig.builder()
                        .ddbTableName("keys")
                        .logicalKeyStoreName("logical")
                        .kmsConfiguration(
                                KMSConfiguration.builder().kmsKeyArn(key).build())
                        .ddbClient(table)
                        .kmsClient(kms)
                        .build())
                .build();
    }
}
