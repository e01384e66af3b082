package dev.chatelaine.snapshots;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.Refusal;
import dev.chatelaine.lambda.Answered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Runs the state machine that is deployed, as much of its language as it uses, without waiting. */
final class StateMachine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode states;
    private final Map<String, RequestStreamHandler> functions;
    private JsonNode data;
    private String state = "CheckCopy";
    private String name;
    private int redrives;

    StateMachine(Map<String, RequestStreamHandler> functions) throws IOException {
        JsonNode definition = JSON.readTree(Files.readString(Path.of("statemachine.asl.json")));
        this.states = definition.get("States");
        this.functions = functions;
    }

    /** How an execution ended: its output, or its error and cause. */
    record End(boolean succeeded, JsonNode output) {
        /** What the refusal says that ended it. */
        String message() throws IOException {
            return JSON.readTree(output.path("Cause").asText())
                    .path("errorMessage")
                    .asText();
        }
    }

    /** A state failed and nothing caught it. */
    private static final class Uncaught extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient JsonNode failure;

        Uncaught(JsonNode failure) {
            this.failure = failure;
        }
    }

    End run(String input, String execution) throws IOException {
        start(input, execution);
        return goOn("");
    }

    void start(String input, String execution) throws IOException {
        data = JSON.readTree(input);
        name = execution;
    }

    /** Goes on at the state that failed or was stopped, as Step Functions redrives an execution. */
    End redrive() {
        redrives++;
        return goOn("");
    }

    /** Goes on to the end, or until a state is entered. */
    End goOn(String until) {
        try {
            while (!state.isEmpty() && !state.equals(until)) {
                state = next(state);
            }
            return new End(true, data);
        } catch (Uncaught uncaught) {
            return new End(false, uncaught.failure);
        }
    }

    private String next(String entered) throws Uncaught {
        JsonNode definition = states.get(entered);
        return switch (definition.get("Type").asText()) {
            case "Task" -> task(definition);
            case "Choice" -> choose(definition);
            default -> throw new AssertionError("not of this machine: " + definition);
        };
    }

    private String choose(JsonNode definition) {
        JsonNode choice = definition.get("Choices").get(0);
        boolean present = data.has(choice.get("Variable").asText().substring(2));
        return (present ? choice.get("Next") : definition.get("Default")).asText();
    }

    private String task(JsonNode task) throws Uncaught {
        Map<Integer, Integer> tried = new HashMap<>();
        while (true) {
            try {
                JsonNode answer = invoke(task);
                data = result(task, answer);
                return task.path("Next").asText("");
            } catch (Refusal refusal) {
                if (!retries(task, refusal, tried)) {
                    return caught(task, refusal);
                }
            }
        }
    }

    private JsonNode result(JsonNode task, JsonNode answer) {
        if (task.has("ResultSelector")) {
            return filled(task.get("ResultSelector"), JSON.createObjectNode().set("Payload", answer));
        }
        return task.has("ResultPath") ? data : answer;
    }

    /** A template with its paths replaced by what they lead to. */
    private JsonNode filled(JsonNode template, JsonNode input) {
        ObjectNode filled = JSON.createObjectNode();
        template.properties().forEach(field -> {
            String key = field.getKey();
            if (key.endsWith(".$")) {
                filled.set(
                        key.substring(0, key.length() - 2),
                        found(field.getValue().asText(), input));
            } else {
                filled.set(key, field.getValue().isObject() ? filled(field.getValue(), input) : field.getValue());
            }
        });
        return filled;
    }

    private JsonNode found(String path, JsonNode input) {
        return switch (path) {
            case "$" -> input;
            case "$$.Execution" ->
                JSON.createObjectNode()
                        .put("Name", name)
                        .put("RedriveCount", redrives)
                        .put("Id", "arn:aws:states:x");
            case "$$.State.EnteredTime" -> JSON.getNodeFactory().textNode("2026-11-24T09:00:00Z");
            default -> input.at(path.substring(1).replace('.', '/'));
        };
    }

    private static boolean retries(JsonNode state, Refusal refusal, Map<Integer, Integer> tried) {
        JsonNode retriers = state.get("Retry");
        for (int i = 0; i < retriers.size(); i++) {
            if (names(retriers.get(i), refusal)) {
                return tried.merge(i, 1, Integer::sum)
                        <= retriers.get(i).get("MaxAttempts").asInt();
            }
        }
        return false;
    }

    private static boolean names(JsonNode rule, Refusal refusal) {
        return StreamSupport.stream(rule.get("ErrorEquals").spliterator(), false)
                .map(JsonNode::asText)
                .anyMatch(error -> error.equals("States.ALL")
                        || error.equals(refusal.getClass().getName()));
    }

    /** The cause is what the runtime sends for a refusal. */
    private String caught(JsonNode task, Refusal refusal) throws Uncaught {
        String error = refusal.getClass().getName();
        JsonNode cause = JSON.createObjectNode().put("errorType", error).put("errorMessage", refusal.getMessage());
        ObjectNode failure = JSON.createObjectNode().put("Error", error).put("Cause", cause.toString());
        if (!task.has("Catch")) {
            throw new Uncaught(failure);
        }
        ((ObjectNode) data).set("failure", failure);
        return task.get("Catch").get(0).get("Next").asText();
    }

    private JsonNode invoke(JsonNode task) {
        JsonNode parameters = task.get("Parameters");
        String function = parameters.get("FunctionName").asText().replaceAll("\\$\\{(.*)Function}", "$1");
        return invoke(function, filled(parameters.get("Payload"), data));
    }

    JsonNode invoke(String function, JsonNode request) {
        try {
            return JSON.readTree(Answered.by(functions.get(function), JSON.writeValueAsString(request)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
