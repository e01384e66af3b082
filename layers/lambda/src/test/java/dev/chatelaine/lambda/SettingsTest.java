package dev.chatelaine.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Internal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Expected NUMBER = new Expected("digits", "7");

    private static Optional<Integer> number(String text) {
        return text.matches("\\d+") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    @Test
    void readsWhatIsThere() {
        Settings settings = new Settings(Map.of("A", " 7 ", "B", "1, 2,3"));

        assertThat(settings.required("A", NUMBER, SettingsTest::number)).contains(7);
        assertThat(settings.requiredList("B", NUMBER, SettingsTest::number)).containsExactly(1, 2, 3);
        assertThatCode(settings::check).doesNotThrowAnyException();
    }

    @Test
    void takesEmptyForAbsent() {
        Settings settings = new Settings(Map.of("A", " "));

        assertThat(settings.optional("A", NUMBER, SettingsTest::number)).isEmpty();
        assertThat(settings.list("A", NUMBER, SettingsTest::number)).isEmpty();
        assertThatCode(settings::check).doesNotThrowAnyException();
    }

    @Test
    void namesEveryErrorAtOnceAndNoValue() {
        Settings settings = new Settings(Map.of("B", "hunter2", "C", "1,,2"));
        settings.required("A", NUMBER, SettingsTest::number);
        settings.optional("B", NUMBER, SettingsTest::number);
        settings.list("C", NUMBER, SettingsTest::number);

        assertThatThrownBy(settings::check)
                .isInstanceOf(Internal.class)
                .hasMessage(
                        "The function is misconfigured: A is missing: expected digits, for example 7. B is malformed:"
                                + " expected digits, for example 7. C is malformed: expected digits, for example 7. Set these"
                                + " environment variables and deploy again.");
    }
}
