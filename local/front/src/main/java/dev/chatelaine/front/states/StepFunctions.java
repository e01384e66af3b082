package dev.chatelaine.front.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.answer.Answer;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.service.Service;
import dev.chatelaine.front.upstream.Upstream;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

/** Four operations of Step Functions as a service of the front; the others pass through. */
public final class StepFunctions implements Service {
    private final States states;
    private final Redrives redrives;
    private final Map<String, Function<Call, JsonNode>> actions = Map.of(
            "StartExecution", this::start,
            "DescribeExecution", this::describe,
            "StopExecution", this::stop,
            "RedriveExecution", this::redrive);

    /**
     * @param upstream where state machines and executions are
     * @param clock when something was redriven
     */
    public StepFunctions(Upstream upstream, Clock clock) {
        this.states = new States(upstream);
        this.redrives = new Redrives(states, clock);
    }

    @Override
    public String name() {
        return "states";
    }

    @Override
    public boolean handles(String action) {
        return actions.containsKey(action);
    }

    @Override
    public Answer handle(Call call) {
        return Answer.json(actions.get(call.action()).apply(call));
    }

    /** While an execution runs, the same call again is answered as the first was. */
    private JsonNode start(Call call) {
        try {
            return states.ask(call, "StartExecution", call.body());
        } catch (AwsError refusal) {
            if (!refusal.code().equals("ExecutionAlreadyExists")) {
                throw refusal;
            }
            ObjectNode running = redrives.describe(call, arn(call));
            if (running.path("status").asText().equals("RUNNING")
                    && running.path("input")
                            .asText()
                            .equals(call.body().path("input").asText("{}"))) {
                ObjectNode answer = JsonNodeFactory.instance.objectNode();
                answer.set("executionArn", running.get("executionArn"));
                answer.set("startDate", running.get("startDate"));
                return answer;
            }
            throw refusal;
        }
    }

    private static String arn(Call call) {
        return call.body().path("stateMachineArn").asText().replace(":stateMachine:", ":execution:")
                + ":"
                + call.body().path("name").asText();
    }

    private JsonNode describe(Call call) {
        return redrives.describe(call, named(call));
    }

    private JsonNode stop(Call call) {
        ObjectNode request = call.body().deepCopy();
        return states.ask(call, "StopExecution", request.put("executionArn", redrives.attempt(named(call))));
    }

    private JsonNode redrive(Call call) {
        return redrives.redrive(call, named(call));
    }

    private static String named(Call call) {
        return call.body().path("executionArn").asText();
    }
}
