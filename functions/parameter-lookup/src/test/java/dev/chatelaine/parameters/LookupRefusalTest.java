package dev.chatelaine.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.Throttled;
import dev.chatelaine.aws.FakeSsm;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupRefusalTest {

    private final Lookups function = new Lookups();

    @AfterEach
    void close() {
        function.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /paths",
                "{'paths': []} | /paths",
                "{'paths': ['shop']} | /paths/0",
                "{'paths': ['/shop', '/shop//x']} | /paths/1",
                "{'paths': ['/']} | /paths/0",
                "{'paths': ['/shop', '/shop/']} | /paths",
                "{'paths': ['/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p']} | /paths/0",
                "{'names': ['db/host']} | /names",
                "{'paths': ['/shop'], 'names': ['db/host:3']} | /names/0",
                "{'paths': ['/shop'], 'names': ['db/']} | /names/0",
                "{'paths': ['/shop'], 'names': ['b/c/d/e/f/g/h/i/j/k/l/m/n/o/p']} | /names",
                "{'paths': ['/shop'], 'names': ['p'], 'compareWith': ['/shop/c/d/e/f/g/h/i/j/k/l/m/n/o/p']} | /names",
                "{'paths': ['/shop'], 'at': 3} | /at",
                "{'paths': ['/shop'], 'at': 0} | /at",
                "{'paths': ['/shop'], 'at': 'aws-live'} | /at",
                "{'paths': ['/shop'], 'at': true} | /at",
                "{'paths': ['/shop'], 'format': 'yaml'} | /format",
                "{'paths': ['/shop'], 'decrypt': 'yes'} | /decrypt",
                "{'paths': ['/shop'], 'maxAge': -1} | /maxAge",
                "{'paths': ['/shop'], 'compareWith': []} | /compareWith",
                "{'paths': ['/shop'], 'path': '/x'} | path",
            })
    void refusesWhatItDoesNotUnderstandByName(String request, String pointer) {
        assertThatThrownBy(() -> function.ask(request))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"" + pointer + "\"");
        assertThat(function.ssm.journal()).isEmpty();
    }

    @Test
    void listsTheFormats() {
        assertThatThrownBy(() -> function.ask("{'paths': ['/shop'], 'format': 'csv'}"))
                .hasMessageContaining("\"object\", \"flat\", \"json\", \"dotenv\", \"properties\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'paths': ['/shop', '/shopping']}",
                "{'paths': ['/elsewhere']}",
                "{'paths': ['/shop'], 'compareWith': ['/elsewhere']}",
                "{'names': ['/elsewhere/x']}",
                "{'names': ['/shop']}",
            })
    void readsNothingOutsideTheConfiguredPaths(String request) {
        assertThatThrownBy(() -> function.ask(request))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("ParameterPaths");
        assertThat(function.ssm.journal()).isEmpty();
    }

    @Test
    void namesWhatIsNotThere() {
        function.ssm.put("/shop/db/host", "String", "x");

        assertThatThrownBy(() -> function.ask("{'paths': ['/shop'], 'names': ['db/host', 'db/port', '/shared/x']}"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("db/port, /shared/x");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void aThrottleAtAnyPageOfAnyTreeRefusesTheWholeConfiguration(int call) {
        IntStream.range(0, 30)
                .forEach(i ->
                        function.ssm.put("/shared/p" + i, "String", "shared").put("/shop/p" + i, "String", "shop"));
        function.ssm.failAt(call, FakeSsm.throttle());

        assertThatThrownBy(() -> function.ask("{'paths': ['/shared', '/shop']}"))
                .isInstanceOf(Throttled.class);
        function.ssm.recover();
        assertThat(((Map<?, ?>) function.values("{'paths': ['/shared', '/shop']}")))
                .hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aThrottleAtAnyBatchOfNamesRefusesTheWholeConfiguration(int call) {
        String names = IntStream.range(0, 23)
                .peek(i -> function.ssm.put("/shop/p" + i, "String", "x"))
                .mapToObj(i -> "'p" + i + "'")
                .collect(Collectors.joining(", "));
        function.ssm.failAt(call, FakeSsm.throttle());

        assertThatThrownBy(() -> function.ask("{'paths': ['/shop'], 'names': [" + names + "]}"))
                .isInstanceOf(Throttled.class);
    }

    @Test
    void refusesATreeInWhichANameIsBothValueAndLevel() {
        function.ssm.put("/shop/db", "String", "secret-value").put("/shop/db/host", "String", "x");

        assertThatThrownBy(() -> function.ask("{'paths': ['/shop']}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("flat")
                .hasMessageNotContaining("secret-value");
    }

    @Test
    void refusesNamesThatBecomeOne() {
        function.ssm.put("/shop/db_host", "String", "x").put("/shop/db/host", "String", "y");

        assertThatThrownBy(() -> function.ask("{'paths': ['/shop'], 'format': 'dotenv'}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("DB_HOST");
    }

    @Test
    void refusesAnAnswerThatIsTooLong() {
        IntStream.range(0, 600).forEach(i -> function.ssm.put("/shop/p" + i, "String", "x".repeat(8192)));

        assertThatThrownBy(() -> function.ask("{'paths': ['/shop']}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("paths further down");
    }

    @Test
    void refusesAnAnswerThatItsEscapesMakeTooLong() {
        IntStream.range(0, 200).forEach(i -> function.ssm.put("/shop/p" + i, "String", "\u0001".repeat(8192)));

        assertThatThrownBy(() -> function.ask("{'paths': ['/shop']}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("ask for paths further down, for names, or without provenance")
                .hasMessageNotContaining("destination");
    }

    @Test
    void refusesValuesThatNoVariableCanHold() {
        function.ssm.put("/shop/a", "String", "se\0cret");

        assertThatThrownBy(() -> function.ask("{'paths': ['/shop'], 'format': 'dotenv'}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("NUL")
                .hasMessageNotContaining("cret");
    }
}
