package dev.chatelaine.front.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.upstream.Upstream;
import java.util.Set;

/** Executions as ministack has them. */
record States(Upstream upstream) {
    private static final Set<String> UNSUCCESSFUL = Set.of("FAILED", "ABORTED", "TIMED_OUT");
    private static final int MOST_EVENTS = 1000;

    JsonNode ask(Call call, String action, JsonNode request) {
        Upstream.Scope scope = new Upstream.Scope(call.caller().account(), call.region(), "states");
        return upstream.json(scope, "AWSStepFunctions." + action, request);
    }

    ObjectNode describe(Call call, String arn) {
        return (ObjectNode) ask(call, "DescribeExecution", execution(arn));
    }

    static boolean unsuccessful(JsonNode execution) {
        return UNSUCCESSFUL.contains(execution.path("status").asText());
    }

    /** The last state that was entered, with its input. */
    JsonNode last(Call call, String arn) {
        ObjectNode request = execution(arn).put("reverseOrder", true).put("maxResults", MOST_EVENTS);
        for (JsonNode event : ask(call, "GetExecutionHistory", request).path("events")) {
            if (event.has("stateEnteredEventDetails")) {
                return event.get("stateEnteredEventDetails");
            }
        }
        throw new AwsError(400, "ExecutionNotRedrivable", "The execution entered no state.");
    }

    /** Starts an execution of a state machine that is made for it. */
    String run(Call call, String name, JsonNode machine, JsonNode definition, String input) {
        ObjectNode made = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("definition", definition.toString())
                .put("type", "STANDARD");
        made.set("roleArn", machine.get("roleArn"));
        ObjectNode started = JsonNodeFactory.instance.objectNode().put("input", input);
        started.set("stateMachineArn", ask(call, "CreateStateMachine", made).get("stateMachineArn"));
        return ask(call, "StartExecution", started).get("executionArn").asText();
    }

    static ObjectNode execution(String arn) {
        return JsonNodeFactory.instance.objectNode().put("executionArn", arn);
    }
}
