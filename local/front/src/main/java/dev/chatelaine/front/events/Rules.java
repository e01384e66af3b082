package dev.chatelaine.front.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.util.ArrayList;
import java.util.List;
import software.amazon.event.ruler.Ruler;

/** The rules of the default event bus, as ministack keeps them. */
final class Rules {
    private final Upstream upstream;

    Rules(Upstream upstream) {
        this.upstream = upstream;
    }

    /** A rule that an event matches. */
    record Rule(String name, String arn) {}

    /**
     * The rules that an event matches.
     *
     * @param event the whole of it
     */
    List<Rule> matching(Scope scope, JsonNode event) {
        return all(scope, "ListRules", JsonNodeFactory.instance.objectNode(), "Rules").stream()
                .filter(rule -> !rule.path("State").asText().equals("DISABLED"))
                .filter(rule -> matches(event, rule.path("EventPattern").asText("")))
                .map(rule ->
                        new Rule(rule.path("Name").asText(), rule.path("Arn").asText()))
                .toList();
    }

    List<Target> targets(Scope scope, Rule rule) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("Rule", rule.name());
        return all(scope, "ListTargetsByRule", request, "Targets").stream()
                .map(Target::new)
                .toList();
    }

    private List<JsonNode> all(Scope scope, String action, ObjectNode request, String field) {
        List<JsonNode> all = new ArrayList<>();
        Scope events = new Scope(scope.account(), scope.region(), "events");
        JsonNode page = JsonNodeFactory.instance.objectNode();
        do {
            if (page.hasNonNull("NextToken")) {
                request.set("NextToken", page.get("NextToken"));
            }
            page = upstream.json(events, "AWSEvents." + action, request);
            page.path(field).forEach(all::add);
        } while (page.hasNonNull("NextToken"));
        return all;
    }

    /** A rule may have a schedule only, and no pattern; a pattern that is none was refused when the rule was made. */
    private static boolean matches(JsonNode event, String pattern) {
        try {
            return !pattern.isEmpty() && Ruler.matchesRule(event.toString(), pattern);
        } catch (Exception unreadable) {
            return false;
        }
    }
}
