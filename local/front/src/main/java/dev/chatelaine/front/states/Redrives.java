package dev.chatelaine.front.states;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Executions that were redriven, by the ARN that they are known by. */
final class Redrives {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MILLIS = 1000;

    private final States states;
    private final Clock clock;
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();

    Redrives(States states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    /** The last attempt of an execution: under which ARN it runs, which one it is, and when it was begun. */
    private record Attempt(String arn, int count, double date) {}

    /** Under which ARN ministack knows the last attempt. */
    String attempt(String arn) {
        return attempts.getOrDefault(arn, new Attempt(arn, 0, 0)).arn();
    }

    /** The execution as its last attempt stands. */
    ObjectNode describe(Call call, String arn) {
        ObjectNode execution = states.describe(call, arn);
        Attempt last = attempts.get(arn);
        execution.put("redriveCount", last == null ? 0 : last.count());
        if (last != null) {
            execution.remove(List.of("status", "stopDate", "output", "outputDetails", "error", "cause"));
            ObjectNode now = states.describe(call, last.arn());
            now.remove(List.of("executionArn", "stateMachineArn", "name", "startDate", "input", "inputDetails"));
            execution.setAll(now);
            execution.put("redriveDate", last.date());
        }
        return execution.put("redriveStatus", States.unsuccessful(execution) ? "REDRIVABLE" : "NOT_REDRIVABLE");
    }

    synchronized JsonNode redrive(Call call, String arn) {
        ObjectNode execution = describe(call, arn);
        if (!States.unsuccessful(execution)) {
            throw new AwsError(
                    400,
                    "ExecutionNotRedrivable",
                    "Execution is " + execution.path("status").asText() + " and cannot be redriven");
        }
        Attempt next = next(call, arn, execution);
        attempts.put(arn, next);
        return JsonNodeFactory.instance.objectNode().put("redriveDate", next.date());
    }

    private Attempt next(Call call, String arn, ObjectNode execution) {
        JsonNode failed = states.last(call, attempt(arn));
        JsonNode machine = states.ask(call, "DescribeStateMachineForExecution", States.execution(arn));
        int count = execution.path("redriveCount").asInt() + 1;
        double now = clock.millis() / MILLIS;
        JsonNode definition = redriven(machine, failed.path("name").asText(), context(execution, count));
        String name = "redrive-" + UUID.randomUUID();
        return new Attempt(
                states.run(call, name, machine, definition, failed.path("input").asText()), count, now);
    }

    /** What the context object has of the execution, which is the same one in each attempt. */
    private ObjectNode context(ObjectNode execution, int count) {
        ObjectNode context = JSON.createObjectNode()
                .put("RedriveCount", count)
                .put("RedriveTime", clock.instant().toString());
        context.set("Id", execution.get("executionArn"));
        context.set("Name", execution.get("name"));
        context.set("StartTime", execution.get("startDate"));
        context.set("Input", parsed(execution.path("input").asText("{}")));
        return context;
    }

    private static JsonNode redriven(JsonNode machine, String state, ObjectNode context) {
        ObjectNode definition = (ObjectNode) parsed(machine.path("definition").asText());
        definition.put("StartAt", state);
        new ContextValues(context).fill(definition);
        return definition;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AwsError(400, "ExecutionNotRedrivable", "The execution's input is not JSON.");
        }
    }
}
