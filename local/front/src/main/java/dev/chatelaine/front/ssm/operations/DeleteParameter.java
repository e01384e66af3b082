package dev.chatelaine.front.ssm.operations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.protocol.Members;
import dev.chatelaine.front.ssm.store.Catalog;

/** Deletes a parameter. */
record DeleteParameter(Door door, Catalog catalog) implements Operation {

    @Override
    public JsonNode answer(Call call, Members members) {
        door.admit(call, members.text("Name"));
        return catalog.ask(call, "DeleteParameter", members.body());
    }
}
