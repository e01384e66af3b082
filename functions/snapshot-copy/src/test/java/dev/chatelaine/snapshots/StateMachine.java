package dev.chatelaine.snapshots;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

    StateMachine(Map<String, RequestStreamHandler> functions) throws IOException {
        JsonNode definition = JSON.readTree(Files.readString(Path.of("statemachine.asl.json")));
        this.states = definition.get("States");
        this.functions = functions;
    }

    /** How an execution ended: its output, or its error and cause. */
    record End(boolean succeeded, JsonNode output) {}

    /** A state failed and nothing caught it. */
    private static final class Uncaught extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient JsonNode failure;

        Uncaught(JsonNode failure) {
            this.failure = failure;
        }
    }

    End run(String input, String name) throws IOException {
        data = JSON.readTree(input);
        String state = "CheckCopy";
        try {
            while (!state.isEmpty()) {
                state = next(state, name);
            }
            return new End(true, data);
        } catch (Uncaught uncaught) {
            return new End(false, uncaught.failure);
        }
    }

    private String next(String name, String execution) throws Uncaught {
        JsonNode state = states.get(name);
        return switch (state.get("Type").asText()) {
            case "Task" -> task(state, execution);
            case "Choice" -> choose(state);
            case "Fail" -> throw new Uncaught(data.get("failure"));
            default -> throw new AssertionError("not of this machine: " + state);
        };
    }

    private String choose(JsonNode state) {
        JsonNode choice = state.get("Choices").get(0);
        boolean present = data.has(choice.get("Variable").asText().substring(2));
        return (present ? choice.get("Next") : state.get("Default")).asText();
    }

    private String task(JsonNode state, String execution) throws Uncaught {
        Map<Integer, Integer> tried = new HashMap<>();
        while (true) {
            try {
                JsonNode answer = invoke(state, execution);
                data = state.has("ResultPath") ? data : answer;
                return state.path("Next").asText("");
            } catch (Refusal refusal) {
                if (!retries(state, refusal, tried)) {
                    return caught(state, refusal);
                }
            }
        }
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

    private String caught(JsonNode state, Refusal refusal) throws Uncaught {
        ObjectNode failure = JsonNodeFactory.instance
                .objectNode()
                .put("Error", refusal.getClass().getName())
                .put("Cause", refusal.getMessage());
        if (!state.has("Catch")) {
            throw new Uncaught(failure);
        }
        ((ObjectNode) data).set("failure", failure);
        return state.get("Catch").get(0).get("Next").asText();
    }

    private JsonNode invoke(JsonNode state, String execution) {
        String function =
                state.path("Parameters").path("FunctionName").asText().replaceAll("\\$\\{(.*)Function}", "$1");
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("run", data);
        request.put("execution", execution).put("entered", "2026-11-24T09:00:00Z");
        try {
            return JSON.readTree(Answered.by(functions.get(function), JSON.writeValueAsString(request)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
