package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CachedMaterialsTest {

    private static final Duration AGE = Duration.ofMinutes(5);
    private static final byte[] PLAINTEXT = Samples.bytes(100);

    private final CountingKey key = new CountingKey(Samples.key());
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private CachedMaterials.Builder cache() {
        return CachedMaterials.builder(Materials.of(key), AGE).clock(() -> now);
    }

    private static MessageEncryptor encryptor(Materials materials, AlgorithmSuite suite) {
        return MessageEncryptor.builder()
                .materials(materials)
                .commitmentPolicy(Samples.policy(suite))
                .suite(suite)
                .build();
    }

    private static MessageEncryptor encryptor(Materials materials) {
        return encryptor(materials, Samples.UNSIGNED);
    }

    private static MessageDecryptor decryptor(Materials materials) {
        return MessageDecryptor.builder()
                .materials(materials)
                .commitmentPolicy(Samples.ALLOW)
                .build();
    }

    private static byte[] seal(MessageEncryptor encryptor) {
        return encryptor.encrypt(PLAINTEXT, Samples.CONTEXT);
    }

    private static EncryptionContext context(int number) {
        return EncryptionContext.of(Map.of("number", Integer.toString(number)));
    }

    @ParameterizedTest
    @EnumSource
    void askTheKeyOnceOnBothSidesUnlessTheDataKeyItselfEncrypts(AlgorithmSuite suite) {
        CachedMaterials materials = cache().build();
        MessageEncryptor encryptor = encryptor(materials, suite);
        MessageDecryptor decryptor = decryptor(materials);

        for (int i = 0; i < 3; i++) {
            byte[] message = seal(encryptor);
            assertThat(decryptor.decrypt(message, Samples.CONTEXT).plaintext()).isEqualTo(PLAINTEXT);
            assertThat(Samples.decryptor().decrypt(message, Samples.CONTEXT).plaintext())
                    .isEqualTo(PLAINTEXT);
        }
        assertThat(key.given()).hasSize(suite.derivation() == KeyDerivation.NONE ? 6 : 2);
    }

    @Test
    void giveEachMessageAnIdAndKeysOfItsOwn() {
        MessageEncryptor encryptor = encryptor(cache().build());
        Header one = header(seal(encryptor));
        Header other = header(seal(encryptor));

        assertThat(one.wrapped()).isEqualTo(other.wrapped());
        assertThat(one.messageId()).isNotEqualTo(other.messageId());
        assertThat(one.commitKey()).isNotEqualTo(other.commitKey());
    }

    private static Header header(byte[] message) {
        return new HeaderParser(Samples.ALLOW, 64, 1 << 26).parse(InputBuffer.of(message));
    }

    @Test
    void signWithOneKeyForOneContext() {
        MessageEncryptor encryptor = encryptor(cache().build(), Samples.SIGNED);

        assertThat(header(seal(encryptor)).context())
                .isEqualTo(header(seal(encryptor)).context());
    }

    @Test
    void endWithTheirAge() {
        MessageEncryptor encryptor = encryptor(cache().build());
        seal(encryptor);
        now = now.plus(AGE).minusMillis(1);
        seal(encryptor);
        assertThat(key.given()).hasSize(1);

        now = now.plusMillis(1);
        seal(encryptor);
        assertThat(key.given()).hasSize(2);
    }

    @Test
    void endWhenTheClockIsSetBack() {
        MessageEncryptor encryptor = encryptor(cache().build());
        seal(encryptor);
        now = now.minusMillis(1);
        seal(encryptor);

        assertThat(key.given()).hasSize(2);
    }

    @Test
    void endWithTheirAgeWhereMessagesAreOpened() {
        MessageDecryptor decryptor =
                decryptor(cache().maxBytes(1).maxMessages(1).build());
        byte[] message = seal(Samples.encryptor(Samples.UNSIGNED).build());
        for (int i = 0; i < 3; i++) {
            decryptor.decrypt(message, Samples.CONTEXT);
        }
        assertThat(key.given()).hasSize(1);

        now = now.plus(AGE);
        decryptor.decrypt(message, Samples.CONTEXT);
        assertThat(key.given()).hasSize(2);
    }

    @Test
    void serveNoMoreMessagesThanPermitted() {
        MessageEncryptor encryptor = encryptor(cache().maxMessages(3).build());
        IntStream.range(0, 7).forEach(i -> seal(encryptor));

        assertThat(key.given()).hasSize(3);
    }

    @Test
    void serveNoMoreBytesThanPermitted() {
        MessageEncryptor encryptor = encryptor(cache().maxBytes(250).build());
        IntStream.range(0, 5).forEach(i -> seal(encryptor));

        assertThat(key.given()).hasSize(3);
    }

    @Test
    void areNotUsedAtAllForMoreThanPermittedAtOnce() {
        MessageEncryptor encryptor = encryptor(cache().maxBytes(99).build());
        IntStream.range(0, 3).forEach(i -> seal(encryptor));

        assertThat(key.given()).hasSize(3);
    }

    @Test
    void areUsedForAStreamWhoseLengthIsKnownOrBounded() throws IOException {
        CachedMaterials materials = cache().build();
        MessageEncryptor encryptor = encryptor(materials);
        MessageEncryptor bounded = MessageEncryptor.builder()
                .materials(materials)
                .suite(Samples.UNSIGNED)
                .maxStreamLength(1000)
                .build();
        for (int i = 0; i < 2; i++) {
            encryptor.encrypt(stream(), PLAINTEXT.length, OutputStream.nullOutputStream(), Samples.CONTEXT);
            bounded.encrypt(stream(), OutputStream.nullOutputStream(), Samples.CONTEXT);
        }
        assertThat(key.given()).hasSize(1);

        encryptor.encrypt(stream(), OutputStream.nullOutputStream(), Samples.CONTEXT);
        assertThat(key.given()).hasSize(2);
    }

    private static ByteArrayInputStream stream() {
        return new ByteArrayInputStream(PLAINTEXT);
    }

    @Test
    void areOfOneContextAndSuite() {
        CachedMaterials materials = cache().build();
        encryptor(materials).encrypt(PLAINTEXT, context(1));
        encryptor(materials).encrypt(PLAINTEXT, context(2));
        encryptor(materials, Samples.SIGNED).encrypt(PLAINTEXT, context(1));

        assertThat(key.given()).hasSize(3);
    }

    @Test
    void leaveWhenOthersAreUsedMore() {
        MessageEncryptor encryptor = encryptor(cache().capacity(2).build());
        encryptor.encrypt(PLAINTEXT, context(1));
        encryptor.encrypt(PLAINTEXT, context(2));
        encryptor.encrypt(PLAINTEXT, context(1));
        encryptor.encrypt(PLAINTEXT, context(3));
        assertThat(key.given()).hasSize(3);
        assertWiped(1);

        encryptor.encrypt(PLAINTEXT, context(1));
        assertThat(key.given()).hasSize(3);
        encryptor.encrypt(PLAINTEXT, context(2));
        assertThat(key.given()).hasSize(4);
    }

    @Test
    void areWipedWhenTheyEnd() {
        CachedMaterials materials = cache().maxMessages(1).build();
        MessageEncryptor encryptor = encryptor(materials);
        seal(encryptor);
        seal(encryptor);
        assertWiped(0);

        now = now.plus(AGE);
        encryptor.encrypt(PLAINTEXT, context(1));
        assertWiped(1);

        materials.close();
        assertWiped(2);
        seal(encryptor);
        assertThat(key.given()).hasSize(4);
    }

    private void assertWiped(int number) {
        assertThatThrownBy(() -> key.given().get(number).copy()).isInstanceOf(Internal.class);
    }

    @Test
    void openNoChangedMessage() {
        CachedMaterials materials = cache().build();
        MessageDecryptor decryptor = decryptor(materials);
        byte[] message = seal(encryptor(materials));
        decryptor.decrypt(message, Samples.CONTEXT);

        for (int i = 0; i < message.length; i++) {
            byte[] changed = message.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> decryptor.decrypt(changed, EncryptionContext.empty()))
                    .isInstanceOfAny(Tampered.class, InvalidRequest.class);
        }
        assertThatThrownBy(() -> decryptor.decrypt(Arrays.copyOf(message, message.length - 1), Samples.CONTEXT))
                .isInstanceOf(Tampered.class);
    }

    @Test
    void keepNoRefusal() {
        CachedMaterials refused = CachedMaterials.builder(Materials.of(new AnsweringKey("test", new Denied("no"))), AGE)
                .build();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> seal(encryptor(refused)))
                    .isInstanceOf(Denied.class)
                    .hasMessage("no");
        }
    }

    @Test
    void areFetchedOnceByManyAtOnce() throws Exception {
        MessageEncryptor encryptor = encryptor(cache().build());
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<byte[]> task = () -> seal(encryptor);
            for (Future<byte[]> message : threads.invokeAll(Collections.nCopies(64, task))) {
                Samples.decryptor().decrypt(message.get(), Samples.CONTEXT);
            }
        }
        assertThat(key.given()).hasSize(1);
    }

    @Test
    void stayRightWhileTheyAreReplacedByManyAtOnce() throws Exception {
        MessageEncryptor encryptor =
                encryptor(cache().capacity(1).maxMessages(2).build());
        try (var threads = Executors.newFixedThreadPool(8)) {
            var messages = IntStream.range(0, 400)
                    .mapToObj(i -> threads.submit(() -> encryptor.encrypt(PLAINTEXT, context(i % 3))))
                    .toList();
            for (Future<byte[]> message : messages) {
                assertThat(Samples.decryptor()
                                .decrypt(message.get(), EncryptionContext.empty())
                                .plaintext())
                        .isEqualTo(PLAINTEXT);
            }
        }
    }

    @Test
    void haveLimitsThatMakeSense() {
        assertThatThrownBy(() -> CachedMaterials.builder(Materials.of(key), Duration.ZERO))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> cache().maxMessages(0)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> cache().maxMessages((1L << 32) + 1)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> cache().maxBytes(-1)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> cache().capacity(0)).isInstanceOf(InvalidRequest.class);
    }
}
