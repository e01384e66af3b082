package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Refusal;
import dev.chatelaine.Tampered;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.GeneratedDataKey;
import dev.chatelaine.core.crypto.MessageEncryptor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KmsWrappingKeyTest {

    private static final String ARN = "arn:aws:kms:us-east-1:111122223333:key/11111111-1111-1111-1111-111111111111";
    private static final String OTHER = "arn:aws:kms:us-east-1:111122223333:key/22222222-2222-2222-2222-222222222222";
    private static final AlgorithmSuite SUITE = AlgorithmSuite.AES_256_GCM_COMMIT;
    private static final EncryptionContext CONTEXT = EncryptionContext.of(Map.of("purpose", "hunter2"));

    private final FakeKms kms = new FakeKms(List.of(ARN, OTHER));
    private final KmsWrappingKey key = key(ARN);

    private KmsWrappingKey key(String text) {
        KeyArn arn = KeyArn.parse(text).orElseThrow();
        return KmsWrappingKey.of(arn, new KmsClients(List.of(arn), _ -> kms));
    }

    @Test
    void namesItselfInWhatItWraps() {
        EncryptedDataKey wrapped = key.generate(SUITE, CONTEXT).wrapped();

        assertThat(wrapped.providerId()).isEqualTo("aws-kms");
        assertThat(wrapped.providerInfoText()).isEqualTo(ARN);
    }

    @Test
    void generatesAndUnwraps() {
        GeneratedDataKey generated = key.generate(SUITE, CONTEXT);

        assertThat(key.unwrap(generated.wrapped(), SUITE, CONTEXT).orElseThrow().copy())
                .isEqualTo(generated.plaintext().copy());
    }

    @Test
    void wrapsAndUnwraps() {
        DataKey secret = DataKey.copyOf(new byte[32]);

        EncryptedDataKey wrapped = key.wrap(secret, SUITE, CONTEXT);

        assertThat(key.unwrap(wrapped, SUITE, CONTEXT).orElseThrow().copy()).isEqualTo(new byte[32]);
    }

    @Test
    void bindsTheWholeContextOfASignedMessage() {
        MessageEncryptor.builder().keys(key).build().encrypt(new byte[1], CONTEXT);

        assertThat(kms.lastContext()).containsOnlyKeys("purpose", "aws-crypto-public-key");
    }

    @Test
    void doesNotAskAboutDataKeysOfOthers() {
        EncryptedDataKey other = key(OTHER).generate(SUITE, CONTEXT).wrapped();
        EncryptedDataKey raw = new EncryptedDataKey("raw", ARN.getBytes(StandardCharsets.UTF_8), other.ciphertext());

        assertThat(key.unwrap(other, SUITE, CONTEXT)).isEmpty();
        assertThat(key.unwrap(raw, SUITE, CONTEXT)).isEmpty();
        assertThat(kms.faults().journal()).containsExactly("GenerateDataKey");
    }

    @Test
    void namesTheContextsKeysNeverItsValuesWhenKmsSaysNothing() {
        EncryptedDataKey wrapped = key.generate(SUITE, CONTEXT).wrapped();
        EncryptionContext other = EncryptionContext.of(Map.of("purpose", "hunter3"));

        assertThatThrownBy(() -> key.unwrap(wrapped, SUITE, other))
                .isInstanceOf(Tampered.class)
                .hasMessageContaining("purpose")
                .hasMessageContaining(ARN)
                .hasMessageNotContaining("hunter");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6145, 65_535})
    void blamesTheMessageForAWrappedKeyThatIsNoCiphertext(int length) {
        EncryptedDataKey hostile =
                new EncryptedDataKey("aws-kms", ARN.getBytes(StandardCharsets.UTF_8), new byte[length]);

        assertThatThrownBy(() -> key.unwrap(hostile, SUITE, CONTEXT)).isInstanceOf(Tampered.class);
    }

    @Test
    void aContextThatIsTooLongForKmsIsTheCallersToShorten() {
        kms.limitContext(100);
        EncryptionContext tooLong = EncryptionContext.of(Map.of("purpose", "hunter2".repeat(20)));

        assertThatThrownBy(() -> key.generate(SUITE, tooLong))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("KMS does not take the encryption context under " + ARN
                        + ": give it fewer or shorter names and values, and put what is long into the data.");
        assertThatThrownBy(() -> key.wrap(DataKey.copyOf(new byte[32]), SUITE, tooLong))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void refusesAnAnswerUnderAnotherKey() {
        EncryptedDataKey wrapped = key.generate(SUITE, CONTEXT).wrapped();
        kms.answerAs(OTHER);

        assertThatThrownBy(() -> key.unwrap(wrapped, SUITE, CONTEXT)).isInstanceOf(Tampered.class);
        assertThatThrownBy(() -> key.generate(SUITE, CONTEXT)).isInstanceOf(Internal.class);
        assertThatThrownBy(() -> key.wrap(DataKey.copyOf(new byte[32]), SUITE, CONTEXT))
                .isInstanceOf(Internal.class);
    }

    @Test
    void refusesAnAnswerOfAnotherLength() {
        EncryptedDataKey wrapped = key.generate(SUITE, CONTEXT).wrapped();
        kms.cutPlaintext(1);

        assertThatThrownBy(() -> key.unwrap(wrapped, SUITE, CONTEXT)).isInstanceOf(Tampered.class);
        assertThatThrownBy(() -> MessageEncryptor.builder().keys(key).build().encrypt(new byte[1], CONTEXT))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void passesGrantTokensToEveryCall() {
        KmsWrappingKey granted = key.withGrantTokens(List.of("token"));

        EncryptedDataKey wrapped = granted.generate(SUITE, CONTEXT).wrapped();
        assertThat(kms.lastGrantTokens()).containsExactly("token");
        granted.unwrap(wrapped, SUITE, CONTEXT).orElseThrow().close();
        assertThat(kms.lastGrantTokens()).containsExactly("token");
        granted.wrap(DataKey.copyOf(new byte[32]), SUITE, CONTEXT);
        assertThat(kms.lastGrantTokens()).containsExactly("token");
        key.generate(SUITE, CONTEXT).plaintext().close();
        assertThat(kms.lastGrantTokens()).isEmpty();
    }

    @Test
    void listsEachOfSeveralKeysThatRefuses() {
        kms.faults().plan("Encrypt", 1, Faults.Kind.DENIED);
        kms.faults().plan("Encrypt", 2, Faults.Kind.DENIED);
        MessageEncryptor encryptor =
                MessageEncryptor.builder().keys(key, key(ARN), key(OTHER)).build();

        assertThatThrownBy(() -> encryptor.encrypt(new byte[1], CONTEXT))
                .isInstanceOf(Denied.class)
                .hasMessageContaining(ARN)
                .hasMessageContaining(OTHER);
        assertThat(kms.faults().journal()).containsExactly("GenerateDataKey", "Encrypt", "Encrypt");
    }

    @Test
    void asksAService() {
        assertThat(key.remote()).isTrue();
    }

    @Test
    void saysWhatToAllow() {
        kms.faults().plan("GenerateDataKey", 1, Faults.Kind.DENIED);

        assertThatThrownBy(() -> key.generate(SUITE, CONTEXT))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("kms:GenerateDataKey");
    }

    @Test
    void hasNoClientForARegionOfNoConfiguredKey() {
        KmsClients clients = new KmsClients(List.of(KeyArn.parse(ARN).orElseThrow()), _ -> kms);
        KeyArn elsewhere = KeyArn.parse(ARN.replace("us-east-1", "eu-west-1")).orElseThrow();

        assertThatThrownBy(() -> KmsWrappingKey.of(elsewhere, clients)).isInstanceOf(Denied.class);
        assertThat(new KmsAliases(clients)
                        .key(AliasArn.parse("arn:aws:kms:eu-west-1:111122223333:alias/shop")
                                .orElseThrow()))
                .isEmpty();
    }
}
