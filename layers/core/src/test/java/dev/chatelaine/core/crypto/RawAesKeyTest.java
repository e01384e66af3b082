package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawAesKeyTest {

    private final RawAesKey key = RawAesKey.of("shop", "2026", Samples.bytes(32));
    private final DataKey dataKey = DataKey.copyOf(Samples.bytes(32, 7));

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32})
    void unwrapsWhatItWrapped(int length) {
        RawAesKey sized = RawAesKey.of("shop", "2026", Samples.bytes(length));

        assertThat(sized.unwrap(wrap(sized), Samples.UNSIGNED, Samples.CONTEXT)
                        .orElseThrow()
                        .copy())
                .isEqualTo(dataKey.copy());
    }

    @Test
    void namesItsKeyTagAndIvInTheProviderInformation() {
        ByteBuffer info = ByteBuffer.wrap(wrap(key).providerInfo());
        byte[] name = new byte[4];
        info.get(name);

        assertThat(wrap(key).providerId()).isEqualTo("shop");
        assertThat(new String(name, StandardCharsets.UTF_8)).isEqualTo("2026");
        assertThat(info.getInt()).isEqualTo(128);
        assertThat(info.getInt()).isEqualTo(12);
        assertThat(info.remaining()).isEqualTo(12);
        assertThat(wrap(key).ciphertext()).hasSize(32 + 16);
    }

    @Test
    void takesANewIvForEachWrap() {
        assertThat(wrap(key).providerInfo()).isNotEqualTo(wrap(key).providerInfo());
    }

    @Test
    void leavesAloneWhatIsNotItsOwn() {
        byte[] info = wrap(key).providerInfo();
        byte[] otherTagLength = info.clone();
        otherTagLength[7] = 96;

        assertThat(unwrapped("other", info)).isEmpty();
        assertThat(unwrapped("shop", otherTagLength)).isEmpty();
        assertThat(unwrapped("shop", Arrays.copyOf(info, info.length - 1))).isEmpty();
        assertThat(unwrapped("shop", "2027".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void refusesAWrappedKeyThatWasChanged() {
        EncryptedDataKey wrapped = wrap(key);
        byte[] changed = wrapped.ciphertext();
        changed[3] ^= 1;

        assertTampered(new EncryptedDataKey("shop", wrapped.providerInfo(), changed), Samples.CONTEXT);
        assertTampered(new EncryptedDataKey("shop", wrapped.providerInfo(), new byte[15]), Samples.CONTEXT);
        assertTampered(new EncryptedDataKey("shop", wrapped.providerInfo(), new byte[0]), Samples.CONTEXT);
    }

    @Test
    void refusesAnotherContextThanTheKeyWasWrappedWith() {
        assertTampered(wrap(key), EncryptionContext.empty());
    }

    @Test
    void refusesAnotherKeyOfTheSameName() {
        RawAesKey other = RawAesKey.of("shop", "2026", Samples.bytes(32, 99));

        assertThatThrownBy(() -> other.unwrap(wrap(key), Samples.UNSIGNED, Samples.CONTEXT))
                .isInstanceOf(Tampered.class);
    }

    @Test
    void refusesTheNamespaceOfAwsKms() {
        assertThatThrownBy(() -> RawAesKey.of("aws-kms", "k", Samples.bytes(32)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("aws-kms");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 17, 31, 33})
    void refusesOtherKeyLengths(int length) {
        assertThatThrownBy(() -> RawAesKey.of("shop", "k", new byte[length])).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesNamesThatTheFormatCannotCarry() {
        assertThatThrownBy(() -> RawAesKey.of("", "k", new byte[16])).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> RawAesKey.of("shop", "", new byte[16])).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> RawAesKey.of("shop", "k".repeat(0xFFFF), new byte[16]))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> RawAesKey.of("shop", "\uD83D", new byte[16])).isInstanceOf(InvalidRequest.class);
    }

    private EncryptedDataKey wrap(RawAesKey key) {
        return key.wrap(dataKey, Samples.UNSIGNED, Samples.CONTEXT);
    }

    private Optional<DataKey> unwrapped(String namespace, byte[] info) {
        EncryptedDataKey wrapped =
                new EncryptedDataKey(namespace, info, wrap(key).ciphertext());
        return key.unwrap(wrapped, Samples.UNSIGNED, Samples.CONTEXT);
    }

    private void assertTampered(EncryptedDataKey wrapped, EncryptionContext context) {
        assertThatThrownBy(() -> key.unwrap(wrapped, Samples.UNSIGNED, context)).isInstanceOf(Tampered.class);
    }
}
