package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we seal the official SDK opens, and the reverse. */
class OfficialSdkTest {

    /** Empty, plain, and with keys whose order differs between UTF-8 and UTF-16. */
    private static final List<Map<String, String>> CONTEXTS = List.of(
            Map.of(),
            Map.of("purpose", "test"),
            Map.of("\uD83D\uDD11", "above", "\uFF21", "below", "\u00E9", "\uD83D\uDE00"));

    record Case(AlgorithmSuite suite, int frameLength, int size, int keyLength, int keys) {

        Map<String, String> pairs() {
            return CONTEXTS.get((size + keyLength / 8 + keys) % CONTEXTS.size());
        }

        EncryptionContext context() {
            return EncryptionContext.of(pairs());
        }

        byte[] plaintext() {
            return Samples.bytes(size);
        }

        List<RawAesKey> ourKeys() {
            return numbers().mapToObj(n -> Samples.key(n, keyLength)).toList();
        }

        IntStream numbers() {
            return IntStream.rangeClosed(1, keys);
        }
    }

    static Stream<Case> cases() {
        return Stream.of(AlgorithmSuite.values())
                .flatMap(suite -> IntStream.of(1, 16, 4096, 65536)
                        .boxed()
                        .flatMap(frameLength -> new Shape(suite, frameLength)
                                .sizes()
                                .boxed()
                                .flatMap(size -> IntStream.of(16, 24, 32)
                                        .boxed()
                                        .flatMap(keyLength -> IntStream.rangeClosed(1, 3)
                                                .mapToObj(keys ->
                                                        new Case(suite, frameLength, size, keyLength, keys))))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOfficialSdkOpensWhatWeSealWithEachKeyAlone(Case test) {
        byte[] message = MessageEncryptor.builder()
                .keys(test.ourKeys())
                .commitmentPolicy(Samples.policy(test.suite()))
                .suite(test.suite())
                .frameLength(test.frameLength())
                .build()
                .encrypt(test.plaintext(), test.context());

        assertThat(test.numbers()).allSatisfy(number -> {
            var opened = OfficialSdk.client(test.suite(), 4096)
                    .decryptData(OfficialSdk.key(number, test.keyLength()), message);
            assertThat(opened.getResult()).isEqualTo(test.plaintext());
            assertThat(opened.getEncryptionContext()).containsAllEntriesOf(test.pairs());
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOfficialSdkOpensWhatWeSealAsAStream(Case test) throws Exception {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        MessageEncryptor.builder()
                .keys(test.ourKeys())
                .commitmentPolicy(Samples.policy(test.suite()))
                .suite(test.suite())
                .frameLength(test.frameLength())
                .build()
                .encrypt(new ByteArrayInputStream(test.plaintext()), message, test.context());

        assertThat(OfficialSdk.client(test.suite(), 4096)
                        .decryptData(OfficialSdk.key(1, test.keyLength()), message.toByteArray())
                        .getResult())
                .isEqualTo(test.plaintext());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void weOpenWhatTheOfficialSdkSealsWithEachKeyAlone(Case test) throws Exception {
        byte[] message = OfficialSdk.client(test.suite(), test.frameLength())
                .encryptData(
                        OfficialSdk.several(test.numbers()
                                .mapToObj(number -> OfficialSdk.key(number, test.keyLength()))
                                .toList()),
                        test.plaintext(),
                        test.pairs())
                .getResult();

        for (RawAesKey key : test.ourKeys()) {
            MessageDecryptor decryptor = MessageDecryptor.builder()
                    .keys(key)
                    .commitmentPolicy(Samples.ALLOW)
                    .build();
            DecryptedBytes opened = decryptor.decrypt(message, test.context());
            ByteArrayOutputStream streamed = new ByteArrayOutputStream();
            decryptor.decrypt(new ByteArrayInputStream(message), streamed, test.context());

            assertThat(opened.plaintext()).isEqualTo(test.plaintext());
            assertThat(opened.message().key()).isEqualTo(key.name());
            assertThat(streamed.toByteArray()).isEqualTo(test.plaintext());
        }
    }
}
