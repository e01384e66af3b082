package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.Unavailable;
import dev.chatelaine.core.crypto.SigningAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KmsSigningKeyTest {

    private static final String ECC = "arn:aws:kms:us-east-1:111122223333:key/44444444-4444-4444-4444-444444444444";
    private static final String RSA = "arn:aws:kms:us-east-1:111122223333:key/55555555-5555-5555-5555-555555555555";
    private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.UTF_8);

    private final FakeKms kms = new FakeKms(List.of());

    private KmsSigningKey key(String text, String spec) {
        kms.signingKey(text, spec);
        KeyArn arn = KeyArn.parse(text).orElseThrow();
        return KmsSigningKey.of(arn, new KmsClients(List.of(arn), _ -> kms));
    }

    private static byte[] digest(SigningAlgorithm algorithm) {
        return algorithm.digest().digest(MESSAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "secp256r1, ECDSA_SHA_256",
        "secp384r1, ECDSA_SHA_384",
        "secp521r1, ECDSA_SHA_512",
        "RSA, RSASSA_PKCS1_V1_5_SHA_256",
        "RSA, RSASSA_PKCS1_V1_5_SHA_384",
        "RSA, RSASSA_PKCS1_V1_5_SHA_512"
    })
    void signsWhatItsPublicKeyVerifies(String spec, SigningAlgorithm algorithm) throws IOException {
        KmsSigningKey key = key(spec.equals("RSA") ? RSA : ECC, spec);

        byte[] signature = key.sign(algorithm, digest(algorithm));

        assertThat(key.publicKey().verify(algorithm, new ByteArrayInputStream(MESSAGE), signature))
                .isTrue();
    }

    @Test
    void asksKmsWhetherASignatureIsRight() {
        KmsSigningKey key = key(ECC, "secp256r1");
        byte[] digest = digest(SigningAlgorithm.ECDSA_SHA_256);
        byte[] signature = key.sign(SigningAlgorithm.ECDSA_SHA_256, digest);

        assertThat(key.verify(SigningAlgorithm.ECDSA_SHA_256, digest, signature))
                .isTrue();
        digest[0] ^= 1;
        assertThat(key.verify(SigningAlgorithm.ECDSA_SHA_256, digest, signature))
                .isFalse();
        assertThat(key.verify(SigningAlgorithm.ECDSA_SHA_256, digest, new byte[] {1}))
                .isFalse();
    }

    @Test
    void saysWhenTheAlgorithmIsNotTheKeys() {
        KmsSigningKey key = key(ECC, "secp256r1");
        SigningAlgorithm pkcs1 = SigningAlgorithm.RSASSA_PKCS1_V1_5_SHA_256;

        assertThatThrownBy(() -> key.verify(pkcs1, digest(pkcs1), new byte[] {1}))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"/algorithm\"");
        assertThatThrownBy(() -> key.sign(pkcs1, digest(pkcs1))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesAnAnswerOfAnotherKey() {
        KmsSigningKey key = key(ECC, "secp256r1");
        kms.answerAs(RSA);

        assertThatThrownBy(key::publicKey).isInstanceOf(Internal.class).hasMessageContaining("another key");
        assertThatThrownBy(() -> key.sign(SigningAlgorithm.ECDSA_SHA_256, digest(SigningAlgorithm.ECDSA_SHA_256)))
                .isInstanceOf(Internal.class);
    }

    @Test
    void tellsWhyKmsRefused() {
        KmsSigningKey key = key(ECC, "secp256r1");
        byte[] digest = digest(SigningAlgorithm.ECDSA_SHA_256);
        kms.faults().plan("Sign", 1, Faults.Kind.DENIED);
        kms.faults().plan("Verify", 1, Faults.Kind.FAILS);

        assertThatThrownBy(() -> key.sign(SigningAlgorithm.ECDSA_SHA_256, digest))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("\"action\":\"kms:Sign\"");
        assertThatThrownBy(() -> key.verify(SigningAlgorithm.ECDSA_SHA_256, digest, digest))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void namesAKeyThatIsNotThere() {
        KeyArn arn = KeyArn.parse(RSA).orElseThrow();
        KmsSigningKey absent = KmsSigningKey.of(arn, new KmsClients(List.of(arn), _ -> kms));

        assertThatThrownBy(absent::publicKey).isInstanceOf(NotFound.class).hasMessageContaining(RSA);
    }
}
