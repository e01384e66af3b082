package dev.chatelaine.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookupTest {

    private final Lookups function = new Lookups();

    @BeforeEach
    void fill() {
        function.ssm
                .put("/shared/log/level", "String", "info")
                .put("/shared/db/host", "String", "shared-host")
                .put("/shop/db/host", "String", "shop-host")
                .put("/shop/db/port", "String", "5432")
                .put("/shop/prod/db/host", "String", "prod-host")
                .put("/shop/prod/db/password", "SecureString", "hunter2")
                .put("/shop/test/db/host", "String", "test-host");
    }

    @AfterEach
    void close() {
        function.close();
    }

    @Test
    void laterPathsOverrideEarlierOnes() {
        assertThat(function.values("{'paths': ['/shared', '/shop/prod'], 'format': 'flat'}"))
                .isEqualTo(Map.of("db/host", "prod-host", "db/password", "sealed:hunter2", "log/level", "info"));
        assertThat(function.values("{'paths': ['/shop/prod', '/shared'], 'format': 'flat'}"))
                .isEqualTo(Map.of("db/host", "shared-host", "db/password", "sealed:hunter2", "log/level", "info"));
    }

    @Test
    void aParameterBelongsToTheLongestPathThatHoldsIt() {
        assertThat(function.values("{'paths': ['/shop', '/shop/prod'], 'format': 'flat', 'decrypt': true}"))
                .isEqualTo(Map.of(
                        "db/host", "prod-host",
                        "db/port", "5432",
                        "db/password", "hunter2",
                        "test/db/host", "test-host"));
    }

    @Test
    void readsATreeOnceForAllThePathsInIt() {
        Map<?, ?> answer = function.ask("{'paths': ['/shop', '/shop/prod', '/shop/test']}");

        assertThat(function.ssm.journal()).containsExactly("ByPath /shop");
        assertThat(answer.get("calls")).isEqualTo(Map.of("ssm", 1, "kms", 0));
    }

    @Test
    void answersATreeByDefault() {
        assertThat(function.values("{'paths': ['/shop/prod'], 'decrypt': true}"))
                .isEqualTo(Map.of("db", Map.of("host", "prod-host", "password", "hunter2")));
    }

    @Test
    void decryptsOnlyWhenAskedTo() {
        assertThat(function.values("{'paths': ['/shop/prod'], 'format': 'flat'}")
                        .toString())
                .contains("sealed:hunter2");
        assertThat(function.ask("{'paths': ['/shop/prod'], 'format': 'flat', 'decrypt': true}"))
                .isEqualTo(Map.of(
                        "parameters",
                        Map.of("db/host", "prod-host", "db/password", "hunter2"),
                        "calls",
                        Map.of("ssm", 1, "kms", 1),
                        "fresh",
                        "live"));
    }

    @Test
    void findsNamesBelowThePaths() {
        assertThat(function.values(
                        "{'paths': ['/shared', '/shop'], 'names': ['db/host', 'log/level'], 'format': 'flat'}"))
                .isEqualTo(Map.of("db/host", "shop-host", "log/level", "info"));
        assertThat(function.ssm.journal()).containsExactly("Get 4");
    }

    @Test
    void findsFullNames() {
        assertThat(function.values("{'names': ['/shop/prod/db/host'], 'format': 'flat'}"))
                .isEqualTo(Map.of("/shop/prod/db/host", "prod-host"));
        assertThat(function.values("{'names': ['/shop/prod/db/host']}"))
                .isEqualTo(Map.of("shop", Map.of("prod", Map.of("db", Map.of("host", "prod-host")))));
    }

    @Test
    void addsFullNamesToTrees() {
        assertThat(function.values(
                        "{'paths': ['/shop/prod'], 'names': ['/shared/log/level'], 'format': 'flat', 'decrypt': true}"))
                .isEqualTo(Map.of("db/host", "prod-host", "db/password", "hunter2", "/shared/log/level", "info"));
    }

    @Test
    void readsAnOlderVersion() {
        function.ssm.put("/shop/db/host", "String", "second").put("/shop/db/host", "String", "third");

        assertThat(function.values("{'paths': ['/shop'], 'names': ['db/host'], 'at': 2, 'format': 'flat'}"))
                .isEqualTo(Map.of("db/host", "second"));
        assertThat(function.values("{'names': ['/shop/db/host'], 'at': '1', 'format': 'flat'}"))
                .isEqualTo(Map.of("/shop/db/host", "shop-host"));
    }

    @Test
    void readsATreeAsItIsLabelled() {
        function.ssm
                .put("/shop/prod/db/host", "String", "released", "live")
                .put("/shop/prod/db/host", "String", "newest");

        assertThat(function.values("{'paths': ['/shop/prod'], 'at': 'live', 'format': 'flat'}"))
                .isEqualTo(Map.of("db/host", "released"));
    }

    @Test
    void tellsWhereAValueComesFromAndWhatItOverrides() {
        Map<?, ?> answer =
                function.ask("{'paths': ['/shared', '/shop', '/shop/prod'], 'provenance': true, 'format': 'flat'}");

        Map<?, ?> provenance = (Map<?, ?>) answer.get("provenance");
        assertThat(provenance.get("db/host"))
                .isEqualTo(Map.of(
                        "path", "/shop/prod",
                        "name", "/shop/prod/db/host",
                        "version", 1,
                        "type", "String",
                        "lastModified", "2026-01-01T00:00:00Z",
                        "shadows", List.of(shadow("/shop", "/shop/db/host"), shadow("/shared", "/shared/db/host"))));
        assertThat(provenance.get("db/password").toString())
                .contains("SecureString")
                .doesNotContain("hunter2");
    }

    private static Map<String, Object> shadow(String path, String name) {
        return Map.of(
                "path", path, "name", name, "version", 1, "type", "String", "lastModified", "2026-01-01T00:00:00Z");
    }

    @Test
    void comparesWithAnotherConfiguration() {
        function.ssm
                .put("/shop/test/db/password", "SecureString", "hunter2")
                .put("/shop/test/db/port", "SecureString", "1");

        List<?> differences =
                (List<?>) function.ask("{'paths': ['/shop/prod'], 'compareWith': ['/shop/test'], 'decrypt': true}")
                        .get("differences");

        assertThat(differences)
                .extracting(
                        difference -> ((Map<?, ?>) difference).get("name") + " " + ((Map<?, ?>) difference).get("kind"))
                .containsExactly("db/host value", "db/port onlyThere");
        assertThat(differences.toString()).doesNotContain("hunter2").doesNotContain("prod-host");
    }

    @Test
    void doesNotCompareCiphertexts() {
        function.ssm.put("/shop/test/db/password", "SecureString", "hunter2");

        assertThat(function.ask("{'paths': ['/shop/prod'], 'compareWith': ['/shop/test']}")
                        .get("differences")
                        .toString())
                .contains("name=db/password, kind=notCompared");
    }

    @Test
    void anEmptyTreeIsAnAnswer() {
        assertThat(function.values("{'paths': ['/shop/none']}")).isEqualTo(Map.of());
    }
}
