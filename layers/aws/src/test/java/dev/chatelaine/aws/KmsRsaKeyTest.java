package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.core.crypto.keys.KmsRsaPublicKey;
import dev.chatelaine.core.crypto.keys.RsaPadding;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KmsRsaKeyTest {

    private static final String ARN = "arn:aws:kms:us-east-1:111122223333:key/mrk-1234";
    private static final String RELATED = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1234";
    private static final String OTHER = "arn:aws:kms:us-east-1:111122223333:key/mrk-5678";
    private static final AlgorithmSuite SUITE = AlgorithmSuite.AES_256_GCM_COMMIT;
    private static final EncryptionContext CONTEXT = EncryptionContext.of(Map.of("purpose", "hunter2"));

    private final FakePairs kms = FakePairs.of("RSA", 2048);
    private final KmsRsaKey key = key(RsaPadding.OAEP_SHA_256);

    private KmsRsaKey key(RsaPadding padding) {
        KeyArn arn = KeyArn.parse(ARN).orElseThrow();
        return KmsRsaKey.of(arn, padding, new KmsClients(List.of(arn), _ -> kms));
    }

    private String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(kms.pair().getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private EncryptedDataKey wrapped(WrappingKey by) {
        return by.wrap(DataKey.copyOf(new byte[32]), SUITE, CONTEXT);
    }

    private EncryptedDataKey wrapped() {
        return wrapped(KmsRsaPublicKey.of(ARN, pem(), RsaPadding.OAEP_SHA_256));
    }

    private byte[] unwrapped(EncryptedDataKey wrapped) {
        return key.unwrap(wrapped, SUITE, CONTEXT).orElseThrow().copy();
    }

    @ParameterizedTest
    @EnumSource(names = {"OAEP_SHA_1", "OAEP_SHA_256"})
    void unwrapsWhatWasWrappedWithThePublicKeyAlone(RsaPadding padding) {
        EncryptedDataKey wrapped = wrapped(KmsRsaPublicKey.of(ARN, pem(), padding));

        assertThat(kms.faults().journal()).isEmpty();
        assertThat(key(padding).unwrap(wrapped, SUITE, CONTEXT).orElseThrow().copy())
                .isEqualTo(new byte[32]);
        assertThat(wrapped.providerId()).isEqualTo("aws-kms-rsa");
        assertThat(wrapped.providerInfoText()).isEqualTo(ARN);
    }

    @Test
    void wrapsWithoutKmsOnceItHasThePublicKey() {
        assertThat(unwrapped(wrapped(key.withPublicKey(pem())))).isEqualTo(new byte[32]);
        assertThat(kms.faults().journal()).containsExactly("Decrypt");
        assertThatThrownBy(() -> wrapped(key)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void unwrapsWhatIsUnderARelatedKey() {
        assertThat(unwrapped(wrapped(KmsRsaPublicKey.of(RELATED, pem(), RsaPadding.OAEP_SHA_256))))
                .isEqualTo(new byte[32]);
    }

    @Test
    void leavesAloneWhatIsNotItsOwn() {
        EncryptedDataKey wrapped = wrapped();

        assertThat(key.unwrap(wrapped(KmsRsaPublicKey.of(OTHER, pem(), RsaPadding.OAEP_SHA_256)), SUITE, CONTEXT))
                .isEmpty();
        assertThat(key.unwrap(
                        new EncryptedDataKey("aws-kms", wrapped.providerInfo(), wrapped.ciphertext()), SUITE, CONTEXT))
                .isEmpty();
        assertThat(KmsRsaPublicKey.of(ARN, pem(), RsaPadding.OAEP_SHA_256).unwrap(wrapped, SUITE, CONTEXT))
                .isEmpty();
        assertThat(kms.faults().journal()).isEmpty();
    }

    @Test
    void bindsTheContext() {
        EncryptionContext other = EncryptionContext.of(Map.of("purpose", "hunter3"));

        assertThatThrownBy(() -> key.unwrap(wrapped(), SUITE, other))
                .isInstanceOf(Tampered.class)
                .hasMessageContaining("context")
                .hasMessageNotContaining("hunter");
    }

    @Test
    void refusesAChangedCiphertextAndTheOtherHash() {
        EncryptedDataKey wrapped = wrapped();
        byte[] changed = wrapped.ciphertext();
        changed[9] ^= 1;

        assertThatThrownBy(() -> unwrapped(new EncryptedDataKey(wrapped.providerId(), wrapped.providerInfo(), changed)))
                .isInstanceOf(Tampered.class);
        assertThatThrownBy(() -> key(RsaPadding.OAEP_SHA_1).unwrap(wrapped, SUITE, CONTEXT))
                .isInstanceOf(Tampered.class);
    }

    @Test
    void refusesAnAnswerOfAnotherKeyOrLength() {
        EncryptedDataKey wrapped = wrapped();
        kms.change(plaintext -> Arrays.copyOf(plaintext, plaintext.length - 1));
        assertThatThrownBy(() -> unwrapped(wrapped)).isInstanceOf(Tampered.class);

        kms.change(plaintext -> plaintext);
        kms.answerAs(OTHER);
        assertThatThrownBy(() -> unwrapped(wrapped)).isInstanceOf(Tampered.class);
    }

    @Test
    void isNotForSuitesThatSign() {
        AlgorithmSuite signed = AlgorithmSuite.AES_256_GCM_COMMIT_ECDSA_P384;
        KmsRsaKey both = key.withPublicKey(pem());

        assertThatThrownBy(() -> both.generate(signed, CONTEXT))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("0478");
        assertThatThrownBy(() -> both.unwrap(wrapped(), signed, CONTEXT)).isInstanceOf(InvalidRequest.class);
        assertThat(kms.faults().journal()).isEmpty();
    }

    @Test
    void passesGrantTokensAndRefusalsOn() {
        kms.faults().plan("Decrypt", 2, Faults.Kind.DENIED);
        KmsRsaKey granted = key.withGrantTokens(List.of("token"));

        assertThat(granted.unwrap(wrapped(), SUITE, CONTEXT)).isPresent();
        assertThat(kms.lastGrantTokens()).containsExactly("token");
        assertThatThrownBy(() -> unwrapped(wrapped()))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("kms:Decrypt");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OAEP_SHA_1", "OAEP_SHA_256"})
    void takesThePaddingsOfKmsAlone(RsaPadding padding) {
        assertThatThrownBy(() -> key(padding)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> KmsRsaPublicKey.of(ARN, pem(), padding)).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "arn:aws:kms:us-east-1:111122223333:alias/shop"})
    void isNamedByItsArn(String name) {
        assertThatThrownBy(() -> KmsRsaPublicKey.of(name, pem(), RsaPadding.OAEP_SHA_1))
                .isInstanceOf(InvalidRequest.class);
    }
}
