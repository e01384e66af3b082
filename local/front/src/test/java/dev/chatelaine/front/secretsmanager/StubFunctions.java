package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A rotation function that does nothing but promote, and fails when it is told to. */
final class StubFunctions implements Functions {
    static final String ARN = "arn:aws:lambda:us-east-1:111111111111:function:rotate";

    final List<JsonNode> events = new ArrayList<>();
    final List<Integer> failing = new ArrayList<>();
    boolean admits = true;
    Runnable during = () -> {};

    private final StubCloud cloud;

    StubFunctions(StubCloud cloud) {
        this.cloud = cloud;
    }

    List<String> steps() {
        return events.stream().map(event -> event.path("Step").asText()).toList();
    }

    @Override
    public boolean invoke(String arn, JsonNode event) {
        events.add(event);
        during.run();
        if (failing.contains(events.size())) {
            return false;
        }
        if (event.path("Step").asText().equals("finishSecret")) {
            cloud.promote(event.path("ClientRequestToken").asText());
        }
        return true;
    }

    @Override
    public boolean admits(String arn, String account) {
        return admits;
    }
}
