package dev.chatelaine.front.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.fault.Effect;
import dev.chatelaine.front.fault.Fault;
import dev.chatelaine.front.fault.Faults;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;

/** Faults as JSON; what is unknown or missing is refused by name. */
final class FaultJson {
    private static final Set<String> FIELDS =
            Set.of("service", "action", "caller", "resource", "nth", "count", "error", "lost", "delay");

    private FaultJson() {}

    /** Reads a fault that still lacks its id; an IllegalArgumentException says what is wrong. */
    static Function<String, Fault> read(JsonNode json) {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            require(FIELDS.contains(name), "a fault has no field '" + name + "'; it has " + FIELDS);
        }
        Effect effect = effect(json);
        String service = text(json, "service");
        String action = text(json, "action");
        require(!service.isEmpty() && !action.isEmpty(), "a fault needs 'service' and 'action' ('*' for every action)");
        long nth = json.path("nth").asLong(1);
        long count = json.path("count").asLong(0);
        require(nth >= 1 && count >= 0, "'nth' counts from 1, and 'count' is 0 for every call from there on");
        return id -> new Fault(id, service, action, text(json, "caller"), text(json, "resource"), nth, count, effect);
    }

    private static Effect effect(JsonNode json) {
        JsonNode error = json.path("error");
        boolean lost = json.path("lost").asBoolean();
        boolean delay = json.has("delay");
        int effects = (error.isObject() ? 1 : 0) + (lost ? 1 : 0) + (delay ? 1 : 0);
        require(effects == 1, "a fault has one of 'error' {status, code, message}, 'lost' true, 'delay' milliseconds");
        if (error.isObject()) {
            return failure(error);
        }
        return lost ? new Effect.Lost() : delay(json.path("delay"));
    }

    private static Effect failure(JsonNode error) {
        int status = error.path("status").asInt();
        require(status >= 400 && status < 600, "'error.status' lies between 400 and 599");
        require(!text(error, "code").isEmpty(), "'error.code' is an AWS error code, such as ThrottlingException");
        return new Effect.Failure(
                status, text(error, "code"), error.path("message").asText("Rate exceeded"));
    }

    private static Effect delay(JsonNode millis) {
        require(millis.canConvertToLong() && millis.asLong() >= 0, "'delay' is a number of milliseconds");
        return new Effect.Delay(millis.asLong());
    }

    static ObjectNode write(Faults.Counted counted) {
        Fault fault = counted.fault();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", fault.id())
                .put("service", fault.service())
                .put("action", fault.action())
                .put("caller", fault.caller())
                .put("resource", fault.resource())
                .put("nth", fault.nth())
                .put("count", fault.count())
                .put("seen", counted.seen());
        return write(json, fault.effect());
    }

    private static ObjectNode write(ObjectNode json, Effect effect) {
        switch (effect) {
            case Effect.Failure failure ->
                json.putObject("error")
                        .put("status", failure.status())
                        .put("code", failure.code())
                        .put("message", failure.message());
            case Effect.Lost lost -> json.put("lost", true);
            case Effect.Delay delay -> json.put("delay", delay.millis());
        }
        return json;
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText("");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
