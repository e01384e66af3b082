package dev.chatelaine.front.ssm.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.upstream.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks ministack, as the root of the caller's account. The value of a SecureString there is its ciphertext. */
public final class Catalog {

    private static final int HISTORY_PAGE = 50;

    private final Upstream upstream;

    /** Asks this upstream. */
    public Catalog(Upstream upstream) {
        this.upstream = upstream;
    }

    /** Any operation, as it is. */
    public JsonNode ask(Call call, String action, JsonNode request) {
        var scope = new Upstream.Scope(call.caller().account(), call.region(), "ssm");
        return upstream.json(scope, "AmazonSSM." + action, request);
    }

    /** The parameter, in the version that is named, or nothing. */
    public Optional<ObjectNode> find(Call call, ParameterName name) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("WithDecryption", true);
        request.putArray("Names").add(name.text());
        return Optional.ofNullable((ObjectNode)
                ask(call, "GetParameters", request).path("Parameters").get(0));
    }

    /** What DescribeParameters says of the newest version, or nothing: its tier, its key, its pattern. */
    public Optional<JsonNode> describe(Call call, String name) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putArray("ParameterFilters")
                .addObject()
                .put("Key", "Name")
                .put("Option", "Equals")
                .putArray("Values")
                .add(name);
        return Optional.ofNullable(
                ask(call, "DescribeParameters", request).path("Parameters").get(0));
    }

    /** All versions, the oldest first, with their labels. */
    public List<ObjectNode> history(Call call, String name) {
        List<ObjectNode> versions = new ArrayList<>();
        ObjectNode request = JsonNodeFactory.instance
                .objectNode()
                .put("Name", name)
                .put("WithDecryption", true)
                .put("MaxResults", HISTORY_PAGE);
        JsonNode page;
        do {
            page = ask(call, "GetParameterHistory", request);
            page.path("Parameters").forEach(version -> versions.add((ObjectNode) version));
            request.put("NextToken", page.path("NextToken").asText(""));
        } while (page.hasNonNull("NextToken"));
        return versions;
    }
}
