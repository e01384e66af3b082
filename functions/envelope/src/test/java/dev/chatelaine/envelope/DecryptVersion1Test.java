package dev.chatelaine.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.KeyArn;
import dev.chatelaine.aws.KmsClients;
import dev.chatelaine.aws.KmsWrappingKey;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.CommitmentPolicy;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageEncryptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages of format version 1, which do not commit to their data key: opened only where the stack says so. */
class DecryptVersion1Test {

    private static Bundle bundle;

    @BeforeAll
    static void start() {
        bundle = new Bundle(Map.of("COMMITMENT_POLICY", "REQUIRE_ENCRYPT_ALLOW_DECRYPT"));
    }

    @AfterAll
    static void close() {
        bundle.close();
    }

    private static String request(Bundle keys, AlgorithmSuite suite) {
        KeyArn arn = KeyArn.parse(Bundle.KEY_2).orElseThrow();
        byte[] message = MessageEncryptor.builder()
                .keys(KmsWrappingKey.of(arn, new KmsClients(List.of(arn), _ -> keys.kms)))
                .commitmentPolicy(CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT)
                .suite(suite)
                .build()
                .encrypt("hello".getBytes(StandardCharsets.UTF_8), EncryptionContext.of(Map.of("purpose", "test")));
        return "{\"ciphertext\": \"" + Base64.getEncoder().encodeToString(message)
                + "\", \"requireContext\": {\"purpose\": \"test\"}}";
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = ".*COMMIT.*")
    void opensEverySuiteWhereTheStackPermits(AlgorithmSuite suite) throws IOException {
        Map<?, ?> answer = bundle.read(bundle.decrypt(request(bundle, suite)));

        assertThat(answer.get("plaintext")).isEqualTo("aGVsbG8=");
        assertThat(answer.get("suite")).isEqualTo(suite.id());
        assertThat(answer.get("key")).isEqualTo(Bundle.KEY_2);
        assertThat(answer.get("signatureVerified")).isEqualTo(suite.signed() ? true : null);
    }

    @Test
    void refusesThemOtherwise() {
        try (Bundle strict = new Bundle()) {
            assertThatThrownBy(() -> strict.decrypt(request(strict, AlgorithmSuite.AES_256_GCM_HKDF_ECDSA_P384)))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("0378")
                    .hasMessageContaining("REQUIRE_ENCRYPT_ALLOW_DECRYPT");
            assertThat(strict.kms.faults().journal()).doesNotContain("Decrypt");
        }
    }
}
