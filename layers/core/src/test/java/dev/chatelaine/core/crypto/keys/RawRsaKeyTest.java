package dev.chatelaine.core.crypto.keys;

import static dev.chatelaine.core.crypto.keys.KeySamples.CONTEXT;
import static dev.chatelaine.core.crypto.keys.KeySamples.SECRET;
import static dev.chatelaine.core.crypto.keys.KeySamples.SUITE;
import static dev.chatelaine.core.crypto.keys.KeySamples.changed;
import static dev.chatelaine.core.crypto.keys.KeySamples.pem;
import static dev.chatelaine.core.crypto.keys.KeySamples.unwrapped;
import static dev.chatelaine.core.crypto.keys.KeySamples.wrapped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawRsaKeyTest {

    private static final KeyPair PAIR = KeySamples.rsa(2048);

    private static RawRsaKey key(RsaPadding padding) {
        return KeySamples.rsaKey(PAIR, padding);
    }

    private static RawRsaKey publicHalf(RsaPadding padding) {
        return RawRsaKey.builder("shop", "2026", padding)
                .publicKey(pem("PUBLIC KEY", PAIR.getPublic().getEncoded()))
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void unwrapsWhatItWrapped(RsaPadding padding) {
        assertThat(unwrapped(key(padding), wrapped(key(padding)))).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PKCS1")
    void wrapsWithThePublicKeyAloneAndUnwrapsWithThePrivateKeyAlone(RsaPadding padding) {
        RawRsaKey privateHalf = RawRsaKey.builder("shop", "2026", padding)
                .privateKey(pem("PRIVATE KEY", PAIR.getPrivate().getEncoded()))
                .build();

        assertThat(unwrapped(privateHalf, wrapped(publicHalf(padding)))).isEqualTo(SECRET);
    }

    @Test
    void namesTheNamespaceAndTheKey() {
        EncryptedDataKey wrapped = wrapped(key(RsaPadding.OAEP_SHA_256));

        assertThat(wrapped.providerId()).isEqualTo("shop");
        assertThat(wrapped.providerInfoText()).isEqualTo("2026");
        assertThat(key(RsaPadding.OAEP_SHA_256).name()).isEqualTo("shop/2026");
    }

    @Test
    void leavesAloneWhatIsNotItsOwn() {
        RawRsaKey key = key(RsaPadding.OAEP_SHA_256);
        byte[] wrapped = wrapped(key).ciphertext();
        byte[] name = "2026".getBytes(StandardCharsets.UTF_8);

        assertThat(key.unwrap(new EncryptedDataKey("other", name, wrapped), SUITE, CONTEXT))
                .isEmpty();
        assertThat(key.unwrap(new EncryptedDataKey("shop", new byte[] {'x'}, wrapped), SUITE, CONTEXT))
                .isEmpty();
    }

    @Test
    void leavesAloneWhatThePublicKeyCannotUnwrap() {
        RawRsaKey key = publicHalf(RsaPadding.OAEP_SHA_256);

        assertThat(key.unwrap(wrapped(key), SUITE, CONTEXT)).isEmpty();
    }

    @Test
    void wrapsNothingWithoutThePublicKey() {
        RawRsaKey key = RawRsaKey.builder("shop", "2026", RsaPadding.OAEP_SHA_256)
                .privateKey(PAIR.getPrivate())
                .build();

        assertThatThrownBy(() -> wrapped(key)).isInstanceOf(InvalidRequest.class);
    }

    /** A changed ciphertext, cut and padded ones, another padding, another length of the data key. */
    private static Stream<EncryptedDataKey> failures(RsaPadding padding) {
        EncryptedDataKey wrapped = wrapped(key(padding));
        RsaPadding other = padding == RsaPadding.OAEP_SHA_256 ? RsaPadding.PKCS1 : RsaPadding.OAEP_SHA_256;
        return Stream.of(
                changed(wrapped, 0),
                changed(wrapped, 255),
                ofLength(0),
                ofLength(255),
                ofLength(256),
                ofLength(257),
                wrapped(key(other)),
                key(padding).wrap(DataKey.copyOf(new byte[31]), SUITE, CONTEXT));
    }

    private static EncryptedDataKey ofLength(int length) {
        return new EncryptedDataKey("shop", "2026".getBytes(StandardCharsets.UTF_8), new byte[length]);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PKCS1")
    void everyFailureLooksTheSame(RsaPadding padding) {
        List<String> refusals = failures(padding)
                .map(wrapped -> catchThrowable(() -> unwrapped(key(padding), wrapped)))
                .map(refusal -> refusal.getClass().getSimpleName() + refusal.getMessage())
                .distinct()
                .toList();

        assertThat(refusals).singleElement().asString().startsWith("Tampered");
    }

    @Test
    void aFailureOfPkcs1IsARandomDataKey() {
        RawRsaKey key = key(RsaPadding.PKCS1);

        assertThat(failures(RsaPadding.PKCS1).map(wrapped -> unwrapped(key, wrapped)))
                .allSatisfy(secret -> assertThat(secret).hasSize(32).isNotEqualTo(SECRET))
                .doesNotHaveDuplicates();
    }

    /** One whose wrapped data key is well formed but another, and one where it is not. */
    @Test
    void aMessageWithAMalformedDataKeyFailsAsWithAWrongOne() {
        RawRsaKey key = key(RsaPadding.PKCS1);
        byte[] message =
                MessageEncryptor.builder().keys(key).suite(SUITE).build().encrypt(new byte[10], CONTEXT);

        List<String> refusals = Stream.of(wrapped(key).ciphertext(), new byte[256])
                .map(wrapped -> catchThrowable(() -> MessageDecryptor.builder()
                        .keys(key)
                        .build()
                        .decrypt(withDataKey(message, wrapped), EncryptionContext.empty())))
                .map(refusal -> refusal.getClass().getSimpleName() + refusal.getMessage())
                .distinct()
                .toList();

        assertThat(refusals).singleElement().asString().startsWith("Tampered");
    }

    /** Overwrites the only wrapped data key, which follows the key's name and its own length of 256. */
    private static byte[] withDataKey(byte[] message, byte[] wrapped) {
        int start = new String(message, StandardCharsets.ISO_8859_1).indexOf("2026\u0001\u0000") + 6;
        byte[] changed = message.clone();
        System.arraycopy(wrapped, 0, changed, start, wrapped.length);
        return changed;
    }

    @Test
    void unwrapsUnderPkcs1OnlyWithPermission() {
        assertThatThrownBy(() -> RawRsaKey.builder("shop", "2026", RsaPadding.PKCS1)
                        .privateKey(PAIR.getPrivate())
                        .build())
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("permit");
        assertThat(wrapped(publicHalf(RsaPadding.PKCS1)).ciphertext()).hasSize(256);
    }

    @Test
    void refusesKeysThatAreTooShort() {
        KeyPair shortPair = KeySamples.rsa(1024);
        RawRsaKey.Builder builder = RawRsaKey.builder("shop", "2026", RsaPadding.OAEP_SHA_256);

        assertThatThrownBy(() -> builder.publicKey(shortPair.getPublic())).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> builder.privateKey(shortPair.getPrivate())).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MIIB",
                "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\n!!!!\n-----END PUBLIC KEY-----",
                "-----BEGIN RSA PUBLIC KEY-----\nMIIB\n-----END RSA PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----",
            })
    void refusesWhatIsNoPem(String text) {
        RawRsaKey.Builder builder = RawRsaKey.builder("shop", "2026", RsaPadding.OAEP_SHA_256);

        assertThatThrownBy(() -> builder.publicKey(text)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> builder.privateKey(text)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesAKeyOfAnotherKind() {
        KeyPair curve = KeySamples.ec(256);

        assertThatThrownBy(() -> RawRsaKey.builder("shop", "2026", RsaPadding.OAEP_SHA_256)
                        .publicKey(curve.getPublic()))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> RawRsaKey.builder("shop", "2026", RsaPadding.OAEP_SHA_256)
                        .publicKey(pem("PUBLIC KEY", curve.getPublic().getEncoded())))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void needsAKeyAndNamesThatTheFormatCanCarry() {
        assertThatThrownBy(() -> RawRsaKey.builder("shop", "2026", RsaPadding.OAEP_SHA_256)
                        .build())
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> RawRsaKey.builder("aws-kms", "2026", RsaPadding.OAEP_SHA_256))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void printsNoKey() {
        assertThat(key(RsaPadding.OAEP_SHA_256)).hasToString("RawRsaKey[shop/2026 OAEP_SHA_256]");
    }
}
