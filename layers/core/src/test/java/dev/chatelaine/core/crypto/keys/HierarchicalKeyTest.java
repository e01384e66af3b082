package dev.chatelaine.core.crypto.keys;

import static dev.chatelaine.core.crypto.keys.KeySamples.CONTEXT;
import static dev.chatelaine.core.crypto.keys.KeySamples.OTHER_CONTEXT;
import static dev.chatelaine.core.crypto.keys.KeySamples.SECRET;
import static dev.chatelaine.core.crypto.keys.KeySamples.SUITE;
import static dev.chatelaine.core.crypto.keys.KeySamples.changed;
import static dev.chatelaine.core.crypto.keys.KeySamples.unwrapped;
import static dev.chatelaine.core.crypto.keys.KeySamples.wrapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.Tampered;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HierarchicalKeyTest {

    private static final UUID VERSION = UUID.fromString("e9ce18a3-edb5-4272-9f86-1cacb7997ff6");

    private final HierarchicalKey key = HierarchicalKey.of("blue", new MadeBranchKeys("blue", VERSION, new byte[32]));

    @Test
    void unwrapsWhatItWrapped() {
        assertThat(unwrapped(key, wrapped(key))).isEqualTo(SECRET);
    }

    @Test
    void namesTheBranchKeyAndItsVersion() {
        EncryptedDataKey wrapped = wrapped(key);

        assertThat(wrapped.providerId()).isEqualTo("aws-kms-hierarchy");
        assertThat(wrapped.providerInfoText()).isEqualTo("blue");
        assertThat(Arrays.copyOfRange(wrapped.ciphertext(), 28, 44))
                .asHexString()
                .isEqualToIgnoringCase(VERSION.toString().replace("-", ""));
        assertThat(wrapped.ciphertext()).hasSize(44 + 32 + 16);
        assertThat(key.name()).isEqualTo("aws-kms-hierarchy/blue");
    }

    @Test
    void wrapsUnderANewKeyEachTime() {
        assertThat(Arrays.copyOf(wrapped(key).ciphertext(), 28))
                .isNotEqualTo(Arrays.copyOf(wrapped(key).ciphertext(), 28));
    }

    @Test
    void leavesAloneWhatIsNotItsOwn() {
        EncryptedDataKey wrapped = wrapped(key);
        HierarchicalKey red = HierarchicalKey.of("red", new MadeBranchKeys("red", VERSION, new byte[32]));

        assertThat(red.unwrap(wrapped, SUITE, CONTEXT)).isEmpty();
        assertThat(key.unwrap(
                        new EncryptedDataKey("aws-kms", wrapped.providerInfo(), wrapped.ciphertext()), SUITE, CONTEXT))
                .isEmpty();
    }

    @Test
    void bindsTheContext() {
        assertThatThrownBy(() -> key.unwrap(wrapped(key), SUITE, OTHER_CONTEXT)).isInstanceOf(Tampered.class);
    }

    /** A byte of the salt, of the IV, of the wrapped key, of the tag. */
    @ParameterizedTest
    @ValueSource(ints = {0, 15, 16, 27, 44, 75, 76, 91})
    void refusesEveryChangedPart(int index) {
        assertThatThrownBy(() -> unwrapped(key, changed(wrapped(key), index))).isInstanceOf(Tampered.class);
    }

    @Test
    void asksForTheVersionThatWrapped() {
        assertThatThrownBy(() -> unwrapped(key, changed(wrapped(key), 28))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 43, 44, 60, 91, 93})
    void refusesOtherLengths(int length) {
        EncryptedDataKey wrapped = new EncryptedDataKey(
                "aws-kms-hierarchy",
                "blue".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(wrapped(key).ciphertext(), length));

        assertThatThrownBy(() -> unwrapped(key, wrapped)).isInstanceOf(Tampered.class);
    }

    @Test
    void choosesABranchKeyByTheContext() {
        HierarchicalKey byTenant = HierarchicalKey.of(
                context -> context.value("tenant").orElse(""), new MadeBranchKeys("blue", VERSION, new byte[32]));

        assertThat(wrapped(byTenant).providerInfoText()).isEqualTo("blue");
        assertThat(unwrapped(byTenant, wrapped(byTenant))).isEqualTo(SECRET);
        assertThat(byTenant.unwrap(wrapped(byTenant), SUITE, OTHER_CONTEXT)).isEmpty();
        assertThatThrownBy(() -> HierarchicalKey.of(context -> "", new MadeBranchKeys("", VERSION, new byte[32]))
                        .unwrap(wrapped(byTenant), SUITE, CONTEXT))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void needsAnId() {
        assertThatThrownBy(() -> HierarchicalKey.of("", new MadeBranchKeys("", VERSION, new byte[32])))
                .isInstanceOf(InvalidRequest.class);
    }
}
