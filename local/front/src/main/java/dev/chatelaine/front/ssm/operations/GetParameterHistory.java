package dev.chatelaine.front.ssm.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.protocol.Members;
import dev.chatelaine.front.ssm.store.Catalog;

/** A page of a parameter's versions. */
record GetParameterHistory(Door door, Catalog catalog, Shown shown) implements Operation {

    private static final int MOST_RESULTS = 50;

    @Override
    public JsonNode answer(Call call, Members members) {
        door.admit(call, members.text("Name"));
        ObjectNode request = ((ObjectNode) members.body().deepCopy())
                .put("MaxResults", members.number("MaxResults", 1, MOST_RESULTS, MOST_RESULTS))
                .put("WithDecryption", true);
        ObjectNode page = (ObjectNode) catalog.ask(call, "GetParameterHistory", request);
        return page.set("Parameters", shown.all(call, page.path("Parameters"), members.flag("WithDecryption")));
    }
}
