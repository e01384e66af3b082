package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Internal;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

/** What is secret does not print, is not shared, and is gone once closed. */
class SecretsTest {

    private final byte[] secret = Samples.bytes(32);

    @Test
    void aDataKeyCopiesInAndOut() {
        byte[] given = secret.clone();
        DataKey key = DataKey.copyOf(given);
        given[0] ^= 1;
        key.copy()[0] ^= 1;

        assertThat(key.copy()).isEqualTo(secret);
    }

    @Test
    void aClosedDataKeyCannotBeUsed() {
        DataKey key = DataKey.copyOf(secret);
        key.close();

        assertThatThrownBy(key::copy).isInstanceOf(Internal.class);
    }

    @Test
    void randomDataKeysDiffer() {
        try (DataKey one = DataKey.random(Samples.UNSIGNED);
                DataKey other = DataKey.random(Samples.UNSIGNED)) {
            assertThat(one.copy()).hasSize(32).isNotEqualTo(other.copy());
        }
    }

    @Test
    void noneOfThemPrints() {
        assertThat(DataKey.copyOf(secret)).hasToString("DataKey[32 bytes]");
        assertThat(WipeableKey.copyOf(secret)).hasToString("WipeableKey[32 bytes]");
        assertThat(RawAesKey.of("shop", "2026", secret)).hasToString("RawAesKey[shop/2026]");
        assertThat(new DecryptedBytes(secret, null)).hasToString("DecryptedBytes[32 bytes]");
    }

    @Test
    void closingOverwritesThePlaintext() {
        byte[] plaintext = secret.clone();
        new DecryptedBytes(plaintext, null).close();

        assertThat(plaintext).containsOnly(0);
    }

    @Test
    void closingOverwritesAKeyThatWasTakenOver() {
        byte[] taken = secret.clone();
        WipeableKey key = WipeableKey.of(taken);
        key.close();

        assertThat(taken).containsOnly(0);
        assertThat(key.isDestroyed()).isTrue();
        assertThatThrownBy(key::getEncoded).isInstanceOf(Internal.class);
    }

    @Test
    void aClosedRawKeyCannotBeUsed() {
        RawAesKey key = RawAesKey.of("shop", "2026", secret);
        key.close();

        assertThatThrownBy(() -> key.generate(Samples.UNSIGNED, Samples.CONTEXT))
                .isInstanceOf(Internal.class);
    }

    @Test
    void aKeyIsNotSerialised() throws Exception {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(WipeableKey.copyOf(secret)))
                    .isInstanceOf(NotSerializableException.class);
        }
    }
}
