package dev.chatelaine.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Refusal;
import dev.chatelaine.aws.FakeSsm;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No value reaches the log, nor a refusal. */
class SecrecyTest {

    private static final String SECRET = "the-keys-of-the-castle";
    private static final String REQUEST = "{'paths': ['/shop'], 'decrypt': true, 'format': 'dotenv', 'maxAge': 0}";

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Lookups function;

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        function = new Lookups();
        function.ssm.put("/shop/db/password", "SecureString", SECRET);
    }

    @AfterEach
    void restore() {
        System.setOut(before);
        function.close();
    }

    private String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theLogCountsAndDoesNotTell() {
        assertThat(function.ask(REQUEST).toString()).contains(SECRET);

        assertThat(log()).contains("\"counts\":{\"kms\":1,\"ssm\":1}").doesNotContain(SECRET);
    }

    @Test
    void aRefusalDoesNotTell() {
        function.ssm.put("/shop/db_password", "SecureString", SECRET);

        assertThatThrownBy(() -> function.ask(REQUEST))
                .isInstanceOf(Refusal.class)
                .hasMessageNotContaining(SECRET);
        assertThat(log()).contains("\"outcome\":\"refused\"").doesNotContain(SECRET);
    }

    @Test
    void whatTheServiceSaysIsNotPassedOn() {
        function.ssm.failAlways(FakeSsm.failure(400, "ValidationException", "value " + SECRET + " is not valid"));

        assertThatThrownBy(() -> function.ask(REQUEST))
                .isInstanceOf(Refusal.class)
                .hasMessageNotContaining(SECRET);
        assertThat(log()).doesNotContain(SECRET);
    }
}
