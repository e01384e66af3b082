package dev.chatelaine.front.ssm.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.protocol.Members;
import dev.chatelaine.front.ssm.store.Catalog;

/** A page of what is known of parameters, without their values. */
record DescribeParameters(Door door, Catalog catalog) implements Operation {

    private static final int MOST_RESULTS = 50;

    @Override
    public JsonNode answer(Call call, Members members) {
        door.admitAll(call);
        ObjectNode request = ((ObjectNode) members.body().deepCopy())
                .put("MaxResults", members.number("MaxResults", 1, MOST_RESULTS, MOST_RESULTS));
        return catalog.ask(call, "DescribeParameters", request);
    }
}
