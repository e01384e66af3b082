package dev.chatelaine.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Internal;
import dev.chatelaine.lambda.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupSettingsTest {

    private static LookupSettings read(Map<String, String> environment) {
        return LookupSettings.read(new Settings(environment));
    }

    @Test
    void needsNoMoreThanPaths() {
        LookupSettings settings = read(Map.of("PATHS", "/shared, /shop/"));

        assertThat(settings.paths()).extracting(ParameterPath::text).containsExactly("/shared", "/shop");
        assertThat(settings.ages()).isEqualTo(new Ages(Duration.ofMinutes(1), Duration.ofMinutes(5)));
        assertThat(settings.endpoint()).isEmpty();
    }

    @Test
    void readsAll() {
        LookupSettings settings = read(
                Map.of("PATHS", "/a", "FRESH_SECONDS", "0", "STALE_SECONDS", "9", "AWS_ENDPOINT_URL", "http://a:1"));

        assertThat(settings.ages()).isEqualTo(new Ages(Duration.ZERO, Duration.ofSeconds(9)));
        assertThat(settings.endpoint()).contains(URI.create("http://a:1"));
    }

    @ParameterizedTest
    @CsvSource({"PATHS, shop", "PATHS, /", "PATHS, ''", "FRESH_SECONDS, -1", "STALE_SECONDS, soon", "ENDPOINT_URL, x"})
    void namesWhatIsWrong(String name, String value) {
        Map<String, String> environment = new HashMap<>(Map.of("PATHS", "/shop"));
        environment.put(name, value);

        assertThatThrownBy(() -> read(environment)).isInstanceOf(Internal.class).hasMessageContaining(name);
    }
}
