package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.GeneratedDataKey;
import dev.chatelaine.core.crypto.WrappingKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One multi-Region key in two regions, a single-Region key beside it, and what discovery makes of them. */
class MultiRegionKeyTest {

    private static final String HERE = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234";
    private static final String THERE = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234";
    private static final String SINGLE = "arn:aws:kms:us-east-1:111122223333:key/1234";
    private static final String FOREIGN = "arn:aws:kms:us-east-1:444455556666:key/mrk-5678";
    private static final AlgorithmSuite SUITE = AlgorithmSuite.AES_256_GCM_COMMIT;
    private static final EncryptionContext CONTEXT = EncryptionContext.of(Map.of("purpose", "test"));
    private static final DiscoveryFilter FILTER = new DiscoveryFilter("aws", Set.of("111122223333"));

    private final FakeKms kms = new FakeKms(List.of(HERE, SINGLE, FOREIGN));
    private final KmsClients clients = new KmsClients(List.of(arn(HERE), arn(THERE), arn(FOREIGN)), _ -> kms);

    @BeforeEach
    void replicate() {
        kms.replica(THERE, HERE);
    }

    private static KeyArn arn(String text) {
        return KeyArn.parse(text).orElseThrow();
    }

    private GeneratedDataKey generated(String by) {
        return KmsWrappingKey.of(arn(by), clients).generate(SUITE, CONTEXT);
    }

    private static void assertUnwraps(WrappingKey key, GeneratedDataKey generated) {
        assertThat(key.unwrap(generated.wrapped(), SUITE, CONTEXT).orElseThrow().copy())
                .isEqualTo(generated.plaintext().copy());
    }

    private void assertLeavesAlone(WrappingKey key, EncryptedDataKey wrapped) {
        List<String> before = kms.faults().journal();

        assertThat(key.unwrap(wrapped, SUITE, CONTEXT)).isEmpty();
        assertThat(kms.faults().journal()).isEqualTo(before);
    }

    @Test
    void anAwareKeyUnwrapsWhatItsRelatedKeyWrapped() {
        assertUnwraps(KmsWrappingKey.multiRegionAware(arn(THERE), clients), generated(HERE));
    }

    @Test
    void anUnawareKeyLeavesItAlone() {
        assertLeavesAlone(
                KmsWrappingKey.of(arn(THERE), clients), generated(HERE).wrapped());
    }

    @Test
    void anAwareKeyLeavesAloneWhatIsNotRelated() {
        WrappingKey aware = KmsWrappingKey.multiRegionAware(arn(THERE), clients);

        assertLeavesAlone(aware, generated(SINGLE).wrapped());
        assertLeavesAlone(aware, generated(FOREIGN).wrapped());
    }

    @Test
    void severalAwareKeysAreNotRelated() {
        assertThat(KmsWrappingKey.multiRegionAware(List.of(arn(HERE), arn(SINGLE), arn(FOREIGN)), clients))
                .extracting(KmsWrappingKey::name)
                .containsExactly(HERE, SINGLE, FOREIGN);
        assertThatThrownBy(() -> KmsWrappingKey.multiRegionAware(List.of(arn(HERE), arn(SINGLE), arn(THERE)), clients))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(HERE)
                .hasMessageContaining(THERE)
                .hasMessageNotContaining(SINGLE);
    }

    @Test
    void discoveryUnwrapsUnderAnyKeyOfItsRegionAndFilter() {
        WrappingKey discovery = KmsDiscovery.in("us-east-1", kms, FILTER);

        assertUnwraps(discovery, generated(SINGLE));
        assertUnwraps(discovery, generated(HERE));
        assertLeavesAlone(discovery, generated(FOREIGN).wrapped());
        assertLeavesAlone(discovery, generated(THERE).wrapped());
    }

    @Test
    void awareDiscoveryAsksTheRelatedKeyOfItsRegion() {
        WrappingKey discovery = KmsDiscovery.multiRegionAware("eu-west-1", kms, FILTER);

        assertUnwraps(discovery, generated(HERE));
        assertLeavesAlone(discovery, generated(SINGLE).wrapped());
        assertLeavesAlone(discovery, generated(FOREIGN).wrapped());
    }

    @Test
    void discoveryLeavesAloneOtherPartitionsAndProviders() {
        WrappingKey elsewhere =
                KmsDiscovery.in("us-east-1", kms, new DiscoveryFilter("aws-cn", Set.of("111122223333")));
        EncryptedDataKey wrapped = generated(SINGLE).wrapped();

        assertLeavesAlone(elsewhere, wrapped);
        assertLeavesAlone(
                KmsDiscovery.in("us-east-1", kms, FILTER),
                new EncryptedDataKey("raw", wrapped.providerInfo(), wrapped.ciphertext()));
    }

    @Test
    void discoveryNeverWraps() {
        WrappingKey discovery = KmsDiscovery.in("us-east-1", kms, FILTER);

        assertThatThrownBy(() -> discovery.generate(SUITE, CONTEXT)).isInstanceOf(InvalidRequest.class);
        assertThat(kms.faults().journal()).isEmpty();
    }

    @Test
    void discoveryPassesGrantTokens() {
        KmsDiscovery discovery = KmsDiscovery.in("us-east-1", kms, FILTER).withGrantTokens(List.of("token"));

        assertUnwraps(discovery, generated(SINGLE));
        assertThat(kms.lastGrantTokens()).containsExactly("token");
    }

    @Test
    void aFilterNamesAccounts() {
        assertThatThrownBy(() -> new DiscoveryFilter("aws", Set.of())).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> new DiscoveryFilter("", Set.of("111122223333")))
                .isInstanceOf(InvalidRequest.class);
    }
}
