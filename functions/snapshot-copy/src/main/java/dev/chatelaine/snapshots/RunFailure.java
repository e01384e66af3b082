package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.NotReady;
import dev.chatelaine.Refusal;
import dev.chatelaine.Shown;
import dev.chatelaine.Tampered;
import dev.chatelaine.Throttled;
import dev.chatelaine.Unavailable;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Why a run failed, after what was open is closed.
 *
 * <p>A redriven execution goes on at the state that failed. So that this is not the step whose work was undone by the
 * closing, the execution ends here, in a task that refuses with the run's own failure; when it is redriven, the task
 * answers the run as it was asked for, and the run goes on from its beginning, finding what is made already.
 *
 * @param request the run as it was asked for
 * @param error the failure's name, as Step Functions caught it
 * @param cause its cause: of a function's refusal the JSON that the runtime sent
 * @param redrives how often the execution had been redriven when a step last succeeded
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html">Redriving executions</a>
 */
record RunFailure(StepRequest request, String error, String cause, int redrives) {

    private static final Expected FAILURE =
            new Expected("what a state caught", "{\"Error\": \"dev.chatelaine.Denied\", \"Cause\": \"{}\"}");
    private static final Expected MESSAGE = new Expected("a message", "\"no\"");
    private static final int MOST_REDRIVES = 1000;

    /** The failure that the state machine asks about, if it does. */
    static Optional<RunFailure> in(Request request) {
        if (!request.has("failure")) {
            return Optional.empty();
        }
        request.only("run", "execution", "entered", "failure", "redrives");
        return request.object("failure", FAILURE).map(failure -> {
            failure.only("Error", "Cause");
            return new RunFailure(
                    StepRequest.asked(request),
                    failure.requiredText("Error", FAILURE),
                    failure.text("Cause", FAILURE).orElse(""),
                    request.whole("redrives", 0, MOST_REDRIVES, 0).orElse(0L).intValue());
        });
    }

    /**
     * The run as it was asked for.
     *
     * @throws Refusal the failure, if the execution was not redriven since
     */
    Run unlessRedriven() {
        if (request.execution().redrives() <= redrives) {
            throw refusal();
        }
        return request.run();
    }

    private Refusal refusal() {
        String said = message().orElse("");
        return switch (error) {
            case "dev.chatelaine.InvalidRequest" -> new InvalidRequest(said);
            case "dev.chatelaine.Denied" -> new Denied(said);
            case "dev.chatelaine.NotFound" -> new NotFound(said);
            case "dev.chatelaine.Conflict" -> new Conflict(said);
            case "dev.chatelaine.Tampered" -> new Tampered(said);
            case "dev.chatelaine.Throttled" -> new Throttled(said);
            case "dev.chatelaine.Unavailable" -> new Unavailable(said);
            case "dev.chatelaine.NotReady" -> new NotReady(said);
            case "dev.chatelaine.Internal" -> new Internal(said);
            default ->
                new Unavailable("A step ended with " + Shown.name(error)
                        + ": see the execution's history, then redrive the execution.");
        };
    }

    private Optional<String> message() {
        try (Request refused = Request.parse(cause.getBytes(StandardCharsets.UTF_8))) {
            return refused.parsed("errorMessage", MESSAGE, Optional::of);
        } catch (IOException | InvalidRequest malformed) {
            return Optional.empty();
        }
    }
}
