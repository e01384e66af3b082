package dev.chatelaine.front.ssm.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.protocol.Members;
import dev.chatelaine.front.ssm.rules.NameRule;
import dev.chatelaine.front.ssm.store.Catalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page of a hierarchy. The right is asked for on the very path, whatever the policies say of what lies below. */
record GetParametersByPath(Door door, Catalog catalog, Shown shown) implements Operation {

    private static final int MOST_RESULTS = 10;

    @Override
    public JsonNode answer(Call call, Members members) {
        String path = members.text("Path");
        NameRule.checkPath(path);
        boolean recursive = members.flag("Recursive");
        String whole = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        door.admit(call, whole, Map.of("ssm:Recursive", List.of(Boolean.toString(recursive))));
        int most = members.number("MaxResults", 1, MOST_RESULTS, MOST_RESULTS);
        List<PathFilter> filters = PathFilter.read(members.body().path("ParameterFilters"));
        ObjectNode request = ((ObjectNode) members.body().deepCopy())
                .put("Path", whole)
                .put("MaxResults", most)
                .put("WithDecryption", true);
        request.remove("ParameterFilters");
        ObjectNode page = (ObjectNode) catalog.ask(call, "GetParametersByPath", request);
        ArrayNode filtered = filtered(call, page.path("Parameters"), filters);
        return page.set("Parameters", shown.all(call, filtered, members.flag("WithDecryption")));
    }

    private ArrayNode filtered(Call call, JsonNode parameters, List<PathFilter> filters) {
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        for (JsonNode parameter : parameters) {
            Optional<ObjectNode> one = Optional.of((ObjectNode) parameter);
            for (PathFilter filter : filters) {
                one = one.flatMap(candidate -> filter.apply(call, catalog, candidate));
            }
            one.ifPresent(left::add);
        }
        return left;
    }
}
