package dev.chatelaine.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandlerTest {

    /** Logic that a test plays. */
    record Played(Function<Request, Answer> play) {}

    static final class PlayedHandler extends Handler<Played> {

        PlayedHandler(ApplicationContext context) {
            super(Played.class, context);
        }

        @Override
        protected Answer answer(Played logic, Request request, Invocation invocation) {
            return logic.play().apply(request);
        }
    }

    private final PrintStream stdout = System.out;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();

    @BeforeEach
    void captureLog() {
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restoreLog() {
        System.setOut(stdout);
    }

    private void handle(String request, Function<Request, Answer> play) throws IOException {
        try (ApplicationContext context =
                FunctionContext.builder().singletons(new Played(play)).start()) {
            new PlayedHandler(context)
                    .handleRequest(
                            new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)),
                            answer,
                            new FakeContext());
        }
    }

    private String logged() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesTheAnswerAndOneRecord() throws IOException {
        handle("{}", _ -> new Reply(SecretBytes.owning(new byte[] {1, 2, 3}), "", null));

        assertThat(answer.toString(StandardCharsets.UTF_8)).isEqualTo("{\"bytes\":\"AQID\",\"empty\":\"\"}");
        assertThat(logged())
                .matches(
                        "\\{\"timestamp\":\"[0-9TZ:.-]+\",\"level\":\"INFO\",\"function\":\"played\",\"version\":\"7\","
                                + "\"requestId\":\"request-1\",\"outcome\":\"answered\",\"counts\":\\{\"a\":1,\"b\":2\\},"
                                + "\"durationMs\":\\d+\\}\\R");
    }

    @Test
    void wipesTheAnswerAfterwards() throws IOException {
        SecretBytes secret = SecretBytes.owning(new byte[] {1, 2, 3});

        handle("{}", _ -> new Reply(secret, "", null));

        assertThat(secret.bytes()).containsOnly(0);
    }

    @Test
    void passesARefusalOnAsItIs() {
        Denied denied = new Denied("not you");

        assertThatThrownBy(() -> handle("{}", _ -> {
                    throw denied;
                }))
                .isSameAs(denied);
        assertThat(logged()).contains("\"level\":\"WARN\"", "\"errorType\":\"dev.chatelaine.Denied\"");
    }

    @Test
    void tellsThePlaceOfAnUnforeseenFailureInTheLogOnlyAndItsMessageNowhere() {
        assertThatThrownBy(() -> handle("{}", _ -> {
                    throw new IllegalStateException("hunter2", new IOException("hunter3"));
                }))
                .isInstanceOf(Internal.class)
                .hasMessageContaining("request-1")
                .hasMessageNotContaining("hunter")
                .hasNoCause()
                .satisfies(thrown -> assertThat(thrown.getStackTrace()).isEmpty());
        assertThat(logged())
                .contains(
                        "\"level\":\"ERROR\"", "java.lang.IllegalStateException", "java.io.IOException", "HandlerTest")
                .doesNotContain("hunter");
    }

    @Test
    void mapsErrorsOfTheMachineToo() {
        assertThatThrownBy(() -> handle("{}", _ -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(Internal.class);
    }

    @Test
    void refusesARequestThatIsTooLong() {
        assertThatThrownBy(() -> handle("{\"a\": \"" + "x".repeat(6 << 20) + "\"}", _ -> null))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"source\"");
    }

    @Test
    void refusesAnAnswerThatIsTooLongAndWritesNothing() {
        assertThatThrownBy(() -> handle("{}", _ -> new Reply(null, "x".repeat(6 << 20), null)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("\"destination\"");
        assertThat(answer.size()).isZero();
    }

    @Test
    void answersEveryInvocationOfAMisconfiguredFunctionWithTheRefusal() {
        Startup<Played> startup = Startup.in(
                () -> {
                    throw new io.micronaut.context.exceptions.BeanInstantiationException(
                            "bean", new Internal("The function is misconfigured: A is missing."));
                },
                Played.class);

        assertThatThrownBy(startup::ready)
                .isInstanceOf(Internal.class)
                .hasMessage("The function is misconfigured: A is missing.");
    }

    @Test
    void doesNotStartOnAnUnforeseenFailure() {
        assertThatThrownBy(() -> Startup.in(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        Played.class))
                .isInstanceOf(IllegalStateException.class);
    }
}
