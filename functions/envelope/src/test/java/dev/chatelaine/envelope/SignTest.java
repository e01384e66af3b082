package dev.chatelaine.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.Unavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTest {

    private static final String MESSAGE = base64("The keys of the castle");

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Map<?, ?> sign(String fields) throws IOException {
        return bundle.read(bundle.sign("{" + fields + "}"));
    }

    /** By the JDK, which has only what the answer says and the message. */
    private static boolean holds(Map<?, ?> answer, byte[] message, String jcaName) throws Exception {
        byte[] der =
                Base64.getMimeDecoder().decode(((String) answer.get("publicKey")).replaceAll("-----[A-Z ]+-----", ""));
        PublicKey key = KeyFactory.getInstance(jcaName.endsWith("RSA") ? "RSA" : "EC")
                .generatePublic(new X509EncodedKeySpec(der));
        Signature signature = Signature.getInstance(jcaName);
        signature.initVerify(key);
        signature.update(message);
        return signature.verify(Base64.getDecoder().decode((String) answer.get("signature")));
    }

    @Test
    void answersWithTheFieldsOfTheContract() throws Exception {
        Map<?, ?> answer = sign("\"message\": \"" + MESSAGE + "\", \"key\": \"" + Bundle.ECC + "\"");

        assertThat(answer.keySet().stream().map(Object::toString))
                .containsExactly("signature", "algorithm", "key", "publicKey");
        assertThat(answer.get("algorithm")).isEqualTo("ECDSA_SHA_256");
        assertThat(answer.get("key")).isEqualTo(Bundle.ECC);
        assertThat(holds(answer, Base64.getDecoder().decode(MESSAGE), "SHA256withECDSA"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"256, SHA256withRSA", "384, SHA384withRSA", "512, SHA512withRSA"})
    void signsByTheAlgorithmThatIsAskedFor(String hash, String jcaName) throws Exception {
        Map<?, ?> answer = sign("\"message\": \"" + MESSAGE + "\", \"key\": \"" + Bundle.RSA
                + "\", \"algorithm\": \"RSASSA_PKCS1_V1_5_SHA_" + hash + "\"");

        assertThat(answer.get("algorithm")).isEqualTo("RSASSA_PKCS1_V1_5_SHA_" + hash);
        assertThat(holds(answer, Base64.getDecoder().decode(MESSAGE), jcaName)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"44444444-4444-4444-4444-444444444444", Bundle.SIGNING_ALIAS})
    void takesAKeyByAnyOfItsNames(String name) throws IOException {
        assertThat(sign("\"message\": \"" + MESSAGE + "\", \"key\": \"" + name + "\"")
                        .get("key"))
                .isEqualTo(Bundle.ECC);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "4097", "20000000"})
    void signsObjectsOfAnySizeAndTellsKmsTheDigestAlone(int size) throws Exception {
        byte[] message = new byte[size];
        bundle.s3.store("data/in/a", message);

        Map<?, ?> answer = sign("\"source\": \"s3://data/in/a\", \"key\": \"" + Bundle.ECC + "\"");

        assertThat(holds(answer, message, "SHA256withECDSA")).isTrue();
        assertThat(bundle.kms.longestPlaintext()).isEqualTo(32);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"key\": \"x\" | \"/message\" is missing: expected exactly one of message, source",
                "\"message\": \"YQ==\" | \"/key\" is missing: expected a key ARN",
                "\"message\": \"YQ==\", \"key\": \"x\" | \"/key\" is malformed",
                "\"message\": \"YQ==\", \"source\": \"s3://data/a\", \"key\": \"x\" | \"/source\" is one too many",
                "\"text\": \"a\" | Unknown field \"text\": this function takes message, source, key, algorithm",
                "\"message\": \"YQ\", \"key\": \"" + Bundle.ECC + "\" | \"/message\" is malformed: expected base64",
                "\"message\": \"YQ==\", \"key\": \"" + Bundle.ECC
                        + "\", \"algorithm\": \"HS256\" | \"/algorithm\" is malformed: expected one of RSASSA_PSS_SHA_256",
                "\"message\": \"YQ==\", \"key\": \"" + Bundle.ECC
                        + "\", \"algorithm\": \"ECDSA_SHA_384\" | is none of this key's: choose ECDSA_SHA_256.",
            })
    void refusesWhatIsNoRequest(String fields, String sentence) {
        assertThatThrownBy(() -> sign(fields))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({Bundle.KEY_1, Bundle.FOREIGN, Bundle.ALIAS, "11111111-1111-1111-1111-111111111111"})
    void signsWithNoKeyThatIsNotConfiguredForIt(String key) {
        assertThatThrownBy(() -> sign("\"message\": \"" + MESSAGE + "\", \"key\": \"" + key + "\""))
                .isInstanceOf(Denied.class)
                .hasMessage("Field \"/key\" is none of the stack's signing keys: choose among those of its output"
                        + " SigningKeys.");
        assertThat(bundle.kms.faults().journal()).doesNotContain("Sign", "GetPublicKey");
    }

    @Test
    void readsNoBucketThatIsNotTheStacks() {
        assertThatThrownBy(() -> sign("\"source\": \"s3://other/a\", \"key\": \"" + Bundle.ECC + "\""))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("\"/source\"");
    }

    @Test
    void namesAnObjectThatIsNotThere() {
        assertThatThrownBy(() -> sign("\"source\": \"s3://data/none\", \"key\": \"" + Bundle.ECC + "\""))
                .isInstanceOf(NotFound.class);
        assertThat(bundle.kms.faults().journal()).doesNotContain("Sign");
    }

    @Test
    void saysThatItHasNoKeysWhereNoneAreConfigured() {
        try (Bundle without = new Bundle(Map.of("SIGNING_KEYS", ""))) {
            assertThatThrownBy(() -> without.sign("{}"))
                    .isInstanceOf(Internal.class)
                    .hasMessageContaining("SIGNING_KEYS is missing: expected ARNs of KMS keys");
        }
    }

    @Test
    void stopsWhenTimeRunsOut() {
        bundle.s3.store("data/in/a", new byte[1000]);
        int[] left = {90_000, 1};
        int[] asked = {0};
        bundle.remaining[0] = () -> left[Math.min(asked[0]++, 1)];

        assertThatThrownBy(() -> sign("\"source\": \"s3://data/in/a\", \"key\": \"" + Bundle.ECC + "\""))
                .isInstanceOf(Unavailable.class);
        assertThat(bundle.kms.faults().journal()).doesNotContain("Sign");
    }
}
