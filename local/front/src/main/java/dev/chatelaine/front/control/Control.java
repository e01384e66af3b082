package dev.chatelaine.front.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Form;
import dev.chatelaine.front.call.Head;
import dev.chatelaine.front.clock.MovableClock;
import dev.chatelaine.front.ec2.EbsIds;
import dev.chatelaine.front.fault.Fault;
import dev.chatelaine.front.fault.Faults;
import dev.chatelaine.front.journal.Entry;
import dev.chatelaine.front.journal.Journal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** What the control endpoint does, by method and path. The README has the shapes. */
public final class Control {
    /** Every path of the control endpoint begins with this. */
    public static final String PREFIX = "/_chatelaine/";

    private static final String CLOCK = "/clock";
    private static final int MILLIS = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Journal journal;
    private final Faults faults;
    private final Map<String, MovableClock> clocks;
    private final EbsIds ebsIds;

    /**
     * Controls these.
     *
     * @param clocks of services, by their signing names
     * @param ebsIds what new volumes and snapshots are called
     */
    public Control(Journal journal, Faults faults, Map<String, MovableClock> clocks, EbsIds ebsIds) {
        this.journal = journal;
        this.faults = faults;
        this.clocks = Map.copyOf(clocks);
        this.ebsIds = ebsIds;
    }

    /** A control answer; the body is null for 204. */
    record Reply(int status, JsonNode body) {
        static final Reply DONE = new Reply(204, JsonNodeFactory.instance.nullNode());
    }

    Reply perform(Head head, String body) {
        try {
            String path = head.path().substring(PREFIX.length());
            if (path.startsWith("faults/") && head.method().equals("DELETE")) {
                return faults.remove(path.substring("faults/".length())) ? Reply.DONE : error(404, "no such fault");
            }
            if (path.endsWith(CLOCK) && clocks.containsKey(path.substring(0, path.length() - CLOCK.length()))) {
                return clock(head.method(), clocks.get(path.substring(0, path.length() - CLOCK.length())), body);
            }
            return perform(head.method() + " " + path, head.parameters(), body);
        } catch (IllegalArgumentException wrong) {
            return error(400, wrong.getMessage());
        }
    }

    private Reply perform(String request, Form query, String body) {
        return switch (request) {
            case "GET health" -> new Reply(200, object().put("status", "ok"));
            case "GET journal" -> new Reply(200, entries(journal.entries(query.get("service"), query.get("action"))));
            case "DELETE journal" -> done(journal::clear);
            case "GET faults" -> new Reply(200, faults());
            case "POST faults" -> add(FaultJson.read(parse(body)));
            case "PUT faults" -> replace(parse(body));
            case "DELETE faults" -> done(faults::clear);
            case "POST ec2/ids" -> done(() -> ebsIds.reserve(texts(parse(body))));
            default ->
                error(
                        404,
                        "there are health, journal (GET, DELETE), faults (GET, POST, PUT, DELETE), ec2/clock and"
                                + " secretsmanager/clock (GET, PUT), and ec2/ids (POST)");
        };
    }

    private Reply add(Function<String, Fault> fault) {
        return new Reply(201, object().put("id", faults.add(fault).id()));
    }

    private Reply replace(JsonNode list) {
        List<Function<String, Fault>> read = StreamSupport.stream(list.spliterator(), false)
                .map(FaultJson::read)
                .toList();
        faults.clear();
        read.forEach(faults::add);
        return new Reply(200, faults());
    }

    private static Reply clock(String method, MovableClock clock, String body) {
        return switch (method) {
            case "GET" -> new Reply(200, time(clock));
            case "PUT" -> setClock(clock, parse(body));
            default -> error(404, "a clock has GET and PUT");
        };
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Reply setClock(MovableClock clock, JsonNode wanted) {
        if (wanted.has("stopped") && wanted.path("stopped").asBoolean() != clock.isStopped()) {
            toggle(clock);
        }
        clock.advance(Duration.ofMillis(Math.round(wanted.path("advance").asDouble() * MILLIS)));
        return new Reply(200, time(clock));
    }

    private static void toggle(MovableClock clock) {
        if (clock.isStopped()) {
            clock.run();
        } else {
            clock.stop();
        }
    }

    private static ObjectNode time(MovableClock clock) {
        return object().put("now", clock.instant().toString()).put("stopped", clock.isStopped());
    }

    private ObjectNode faults() {
        ObjectNode json = object();
        ArrayNode list = json.putArray("faults");
        faults.list().forEach(fault -> list.add(FaultJson.write(fault)));
        return json;
    }

    private static ObjectNode entries(List<Entry> entries) {
        ObjectNode json = object();
        ArrayNode list = json.putArray("entries");
        entries.forEach(entry -> list.addObject()
                .put("sequence", entry.sequence())
                .put("time", entry.time().toString())
                .put("caller", entry.caller())
                .put("service", entry.service())
                .put("action", entry.action())
                .put("resource", entry.resource())
                .put("status", entry.status())
                .put("bytes", entry.bytes())
                .put("millis", entry.millis())
                .put("fault", entry.fault()));
        return json;
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("the body is not JSON", null);
        }
    }

    private static Reply done(Runnable action) {
        action.run();
        return Reply.DONE;
    }

    private static Reply error(int status, String message) {
        return new Reply(status, object().put("message", message));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
