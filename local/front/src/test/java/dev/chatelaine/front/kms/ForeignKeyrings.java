package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.aws.DiscoveryFilter;
import dev.chatelaine.aws.KeyArn;
import dev.chatelaine.aws.KmsClients;
import dev.chatelaine.aws.KmsDiscovery;
import dev.chatelaine.aws.KmsWrappingKey;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.ForeignSdk;
import dev.chatelaine.core.crypto.Shape;
import dev.chatelaine.core.crypto.WrappingKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.kms.KmsClient;

/** Our adapters of KMS and the official keyrings of another language, before the same KMS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ForeignKeyrings extends KmsTest {

    private static final Map<String, String> CONTEXT = Map.of("purpose", "test", "\uE000", "private use", "𝄞", "clef");
    private static final String ELSEWHERE = "eu-west-1";

    private ForeignSdk sdk;

    abstract ForeignSdk sdk();

    /** How it is told of a key. */
    abstract Map<String, ?> key(Map<String, ?> description);

    @BeforeAll
    void startSdk() {
        sdk = sdk();
    }

    @AfterAll
    void stopSdk() {
        if (sdk != null) {
            sdk.close();
        }
    }

    final KmsClients clients(String... arns) {
        return new KmsClients(
                Stream.of(arns).map(ForeignKeyrings::arn).toList(), region -> endpoint.client(ACCOUNT, region));
    }

    static KeyArn arn(String text) {
        return KeyArn.parse(text).orElseThrow();
    }

    /** A description of a key, to which more may be added. */
    final Map<String, Object> described(String kind, String region, String arn) {
        return new HashMap<>(
                Map.of("kind", kind, "endpoint", endpoint.url(), "account", ACCOUNT, "region", region, "arn", arn));
    }

    /** A suite of each version with and without signature. */
    static Stream<Shape> shapes() {
        return Stream.concat(
                unsigned(),
                Stream.of(AlgorithmSuite.AES_256_GCM_HKDF_ECDSA_P384, AlgorithmSuite.AES_256_GCM_COMMIT_ECDSA_P384)
                        .map(suite -> new Shape(suite, 128)));
    }

    static Stream<Shape> unsigned() {
        return Stream.of(AlgorithmSuite.AES_128_GCM, AlgorithmSuite.AES_256_GCM_COMMIT)
                .map(suite -> new Shape(suite, 128));
    }

    final void assertTheyOpen(Map<String, ?> theirs, WrappingKey ours, Stream<Shape> shapes) {
        shapes.forEach(shape -> shape.plaintexts().forEach(plaintext -> {
            byte[] message = shape.seal(List.of(ours), plaintext, EncryptionContext.of(CONTEXT));

            assertThat(sdk.decrypt(key(theirs), message)).as("%s", shape).isEqualTo(plaintext);
        }));
    }

    final void assertWeOpen(WrappingKey ours, Map<String, ?> theirs, Stream<Shape> shapes) {
        shapes.forEach(shape -> shape.plaintexts().forEach(plaintext -> {
            byte[] message = sdk.encrypt(key(theirs), plaintext, shape, CONTEXT);

            assertThat(Shape.open(ours, message, EncryptionContext.of(CONTEXT)))
                    .as("%s", shape)
                    .isEqualTo(plaintext);
        }));
    }

    @Test
    void symmetricKeys() {
        String key = symmetric();
        WrappingKey ours = KmsWrappingKey.of(arn(key), clients(key));

        assertTheyOpen(described("kms", REGION, key), ours, shapes());
        assertWeOpen(ours, described("kms", REGION, key), shapes());
    }

    @Test
    void multiRegionKeysInTwoRegions() {
        List<String> family = cloud.multiRegion(ACCOUNT, ELSEWHERE, "AWS_KMS");
        WrappingKey ours = KmsWrappingKey.multiRegionAware(arn(family.getFirst()), clients(family.getFirst()));
        Map<String, ?> theirs = described("kms-mrk", ELSEWHERE, family.getLast());

        assertTheyOpen(theirs, ours, shapes());
        assertWeOpen(ours, theirs, shapes());
    }

    @Test
    void discovery() {
        String key = symmetric();
        DiscoveryFilter filter = new DiscoveryFilter("aws", Set.of(ACCOUNT));

        assertTheyOpen(described("kms-discovery", REGION, key), KmsWrappingKey.of(arn(key), clients(key)), shapes());
        assertWeOpen(KmsDiscovery.in(REGION, kms, filter), described("kms", REGION, key), shapes());
    }

    @Test
    void discoveryOfRelatedKeys() {
        String here = cloud.multiRegion(ACCOUNT, ELSEWHERE, "AWS_KMS").getFirst();
        DiscoveryFilter filter = new DiscoveryFilter("aws", Set.of(ACCOUNT));
        try (KmsClient elsewhere = endpoint.client(ACCOUNT, ELSEWHERE)) {
            assertTheyOpen(
                    described("kms-mrk-discovery", ELSEWHERE, here),
                    KmsWrappingKey.of(arn(here), clients(here)),
                    shapes());
            assertWeOpen(
                    KmsDiscovery.multiRegionAware(ELSEWHERE, elsewhere, filter),
                    described("kms-mrk", REGION, here),
                    shapes());
        }
    }
}
