package dev.chatelaine.front.ssm.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.protocol.Members;
import dev.chatelaine.front.ssm.store.Catalog;
import dev.chatelaine.front.ssm.store.ParameterName;

/** Up to ten parameters by name; what does not exist is listed, and no error. */
record GetParameters(Door door, Catalog catalog, Shown shown) implements Operation {

    private static final int MOST_NAMES = 10;

    @Override
    public JsonNode answer(Call call, Members members) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("WithDecryption", true);
        ArrayNode names = request.putArray("Names");
        for (String text : members.texts("Names", MOST_NAMES)) {
            door.admit(call, ParameterName.of(call, text).name());
            names.add(text);
        }
        ObjectNode answer = (ObjectNode) catalog.ask(call, "GetParameters", request);
        return answer.set("Parameters", shown.all(call, answer.path("Parameters"), members.flag("WithDecryption")));
    }
}
