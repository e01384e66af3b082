package dev.chatelaine.front.ssm.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.protocol.Members;
import dev.chatelaine.front.ssm.store.Catalog;

/** Deletes up to ten parameters. */
record DeleteParameters(Door door, Catalog catalog) implements Operation {

    private static final int MOST_NAMES = 10;

    @Override
    public JsonNode answer(Call call, Members members) {
        members.texts("Names", MOST_NAMES).forEach(name -> door.admit(call, name));
        return catalog.ask(call, "DeleteParameters", members.body());
    }
}
