package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.encryptionsdk.AwsCrypto;
import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pairs that a message does not store. */
class RequiredContextTest {

    private static final byte[] PLAINTEXT = Samples.bytes(100);
    private static final EncryptionContext TENANT = EncryptionContext.of(Map.of("tenant", "blue"));

    private static byte[] message(AlgorithmSuite suite, String... outside) {
        return Samples.encryptor(suite).requiredContextKeys(outside).build().encrypt(PLAINTEXT, Samples.CONTEXT);
    }

    private static MessageDecryptor decryptor(WrappingKey key, String... outside) {
        return MessageDecryptor.builder()
                .keys(key)
                .commitmentPolicy(Samples.ALLOW)
                .requiredContextKeys(outside)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void areNotInTheMessageAndOpenIt(AlgorithmSuite suite) {
        byte[] message = message(suite, "tenant");
        DecryptedBytes opened = decryptor(Samples.key(), "tenant").decrypt(message, TENANT);

        assertThat(new String(message, StandardCharsets.ISO_8859_1))
                .contains("purpose")
                .doesNotContain("tenant", "blue");
        assertThat(opened.plaintext()).isEqualTo(PLAINTEXT);
        assertThat(opened.message().context().contains(Samples.CONTEXT)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void areUnderstoodByTheOfficialSdk(AlgorithmSuite suite) {
        var keeper = OfficialSdk.outside(OfficialSdk.key(1, 32), "tenant");
        AwsCrypto official = OfficialSdk.client(suite, 4096);
        byte[] theirs =
                official.encryptData(keeper, PLAINTEXT, Samples.CONTEXT.pairs()).getResult();

        assertThat(official.decryptData(keeper, message(suite, "tenant"), TENANT.pairs())
                        .getResult())
                .isEqualTo(PLAINTEXT);
        assertThat(decryptor(Samples.key(), "tenant").decrypt(theirs, TENANT).plaintext())
                .isEqualTo(PLAINTEXT);
    }

    @Test
    void mayBeAllOfThem() {
        byte[] message = message(Samples.UNSIGNED, "tenant", "purpose");

        assertThat(decryptor(Samples.key(), "tenant", "purpose")
                        .decrypt(message, Samples.CONTEXT)
                        .plaintext())
                .isEqualTo(PLAINTEXT);
    }

    @Test
    void mayBeStoredAllTheSame() {
        byte[] message = message(Samples.UNSIGNED);

        assertThat(decryptor(Samples.key(), "tenant").decrypt(message, TENANT).plaintext())
                .isEqualTo(PLAINTEXT);
        assertThatThrownBy(() -> decryptor(Samples.key(), "tenant")
                        .decrypt(message, EncryptionContext.of(Map.of("tenant", "red"))))
                .isInstanceOf(Denied.class);
    }

    @Test
    void mustBeGivenBothTimes() {
        byte[] message = message(Samples.UNSIGNED, "tenant");

        assertThatThrownBy(() -> message(Samples.UNSIGNED, "other"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"other\"");
        assertThatThrownBy(() -> decryptor(Samples.key(), "tenant").decrypt(message, EncryptionContext.empty()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"tenant\"");
    }

    @Test
    void areLackingForWhoeverDoesNotExpectThemOutside() {
        assertThatThrownBy(() -> decryptor(Samples.key()).decrypt(message(Samples.UNSIGNED, "tenant"), TENANT))
                .isInstanceOf(Denied.class);
    }

    @Test
    void doNotOpenTheMessageWithAnotherValue() {
        assertThatThrownBy(() -> decryptor(Samples.key(), "tenant")
                        .decrypt(message(Samples.UNSIGNED, "tenant"), EncryptionContext.of(Map.of("tenant", "red"))))
                .isInstanceOf(Tampered.class);
    }

    /** Some wrapping keys do not bind the context: then the header's tag does. */
    @Test
    void areBoundByTheHeaderToo() {
        FixedDataKey key = new FixedDataKey(Samples.bytes(32));
        byte[] message = MessageEncryptor.builder()
                .keys(key)
                .requiredContextKeys("tenant")
                .build()
                .encrypt(PLAINTEXT, Samples.CONTEXT);

        assertThat(decryptor(key, "tenant").decrypt(message, TENANT).plaintext())
                .isEqualTo(PLAINTEXT);
        assertThatThrownBy(
                        () -> decryptor(key, "tenant").decrypt(message, EncryptionContext.of(Map.of("tenant", "red"))))
                .isInstanceOf(Tampered.class)
                .hasMessageContaining("header is not authentic");
    }

    @Test
    void areNoneOfTheFormat() {
        assertThatThrownBy(() -> message(Samples.SIGNED, EncryptionContext.PUBLIC_KEY))
                .isInstanceOf(InvalidRequest.class);
    }
}
