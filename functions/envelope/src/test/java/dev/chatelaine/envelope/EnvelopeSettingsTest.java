package dev.chatelaine.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Internal;
import dev.chatelaine.core.crypto.CommitmentPolicy;
import dev.chatelaine.lambda.Buckets;
import dev.chatelaine.lambda.Settings;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeSettingsTest {

    private static EnvelopeSettings read(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of("KEYS", Bundle.KEY_1));
        environment.putAll(more);
        return EnvelopeSettings.read(new Settings(environment));
    }

    @Test
    void needsNoMoreThanKeys() {
        EnvelopeSettings settings = read(Map.of());

        assertThat(settings.keys()).extracting(Object::toString).containsExactly(Bundle.KEY_1);
        assertThat(settings.buckets().names()).isEmpty();
        assertThat(settings.endpoint()).isEmpty();
    }

    @Test
    void readsAll() {
        EnvelopeSettings settings = read(Map.of(
                "KEYS", Bundle.KEY_1 + ", " + Bundle.KEY_2,
                "BUCKETS", "data,arn:aws:s3:::more.data",
                "BUCKET_OWNER", "111122223333",
                "REQUIRED_CONTEXT", "tenant,stage=a=b",
                "REFUSED_PREFIXES", "s3://data/in/",
                "ENDPOINT_URL", "http://127.0.0.1:4566"));

        assertThat(settings.keys()).hasSize(2);
        assertThat(settings.buckets()).isEqualTo(new Buckets(List.of("data", "more.data"), "111122223333"));
        assertThat(settings.contextRules())
                .containsExactly(
                        new ContextRule("tenant", Optional.empty()), new ContextRule("stage", Optional.of("a=b")));
        assertThat(settings.refusedPrefixes()).extracting(Object::toString).containsExactly("s3://data/in/");
        assertThat(settings.endpoint()).contains(URI.create("http://127.0.0.1:4566"));
    }

    @Test
    void needsOneSetOfKeys() {
        EnvelopeSettings settings = EnvelopeSettings.read(new Settings(Map.of("SIGNING_KEYS", Bundle.ECC)));

        assertThat(settings.keys()).isEmpty();
        assertThat(settings.signingKeys()).extracting(Object::toString).containsExactly(Bundle.ECC);
    }

    @ParameterizedTest
    @CsvSource({"s3://data/in/, s3://data/in/sealed/", "s3://data/in/a/, s3://data/in/", "s3://data/in/, s3://data/in/"
    })
    void keepsSealedFromUploads(String uploads, String sealed) {
        assertThatThrownBy(() -> read(Map.of("UPLOADS", uploads, "SEALED", sealed)))
                .isInstanceOf(Internal.class)
                .hasMessageContaining("SEALED is malformed");
    }

    @Test
    void sealsWhereBothPrefixesAreGiven() {
        Map<String, String> prefixes = Map.of("UPLOADS", "s3://data/in/", "SEALED", "s3://data/out/");

        assertThat(read(prefixes).uploads()).isPresent();
        assertThatThrownBy(() -> read(Map.of("UPLOADS", "s3://data/in/")))
                .isInstanceOf(Internal.class)
                .hasMessageContaining("SEALED is missing");
    }

    @Test
    void demandsCommitmentUnlessTold() {
        assertThat(read(Map.of()).commitmentPolicy()).isEqualTo(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
        assertThat(read(Map.of("COMMITMENT_POLICY", "REQUIRE_ENCRYPT_ALLOW_DECRYPT"))
                        .commitmentPolicy())
                .isEqualTo(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT);
    }

    @ParameterizedTest
    @CsvSource({
        "KEYS, ''",
        "SIGNING_KEYS, x",
        "KEYS, arn:aws:kms:us-east-1:111122223333:alias/shop",
        "BUCKETS, Data",
        "BUCKETS, data",
        "BUCKET_OWNER, 1234",
        "REQUIRED_CONTEXT, =x",
        "REQUIRED_CONTEXT, x=",
        "REFUSED_PREFIXES, /in",
        "COMMITMENT_POLICY, FORBID_ENCRYPT_ALLOW_DECRYPT",
        "UPLOADS, s3://data/uploads",
        "ENDPOINT_URL, ftp://a",
    })
    void namesWhatIsWrong(String name, String value) {
        String named = value.equals("data") ? "BUCKET_OWNER" : name;

        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(Internal.class)
                .hasMessageContaining(named);
    }
}
