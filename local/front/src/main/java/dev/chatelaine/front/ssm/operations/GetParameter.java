package dev.chatelaine.front.ssm.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.protocol.Members;
import dev.chatelaine.front.ssm.protocol.Refusals;
import dev.chatelaine.front.ssm.store.Catalog;
import dev.chatelaine.front.ssm.store.ParameterName;
import java.util.Optional;

/** One parameter, in a version that a selector names. */
record GetParameter(Door door, Catalog catalog, Shown shown) implements Operation {

    @Override
    public JsonNode answer(Call call, Members members) {
        ParameterName name = ParameterName.of(call, members.text("Name"));
        door.admit(call, name.name());
        ObjectNode found = catalog.find(call, name).orElseThrow(() -> absent(call, name));
        return JsonNodeFactory.instance
                .objectNode()
                .set("Parameter", shown.one(call, found, members.flag("WithDecryption")));
    }

    private AwsError absent(Call call, ParameterName name) {
        boolean exists = name.selector().isPresent()
                && catalog.find(call, new ParameterName(name.name(), Optional.empty()))
                        .isPresent();
        return exists
                ? Refusals.of(
                        "ParameterVersionNotFound",
                        "Systems Manager could not find version "
                                + name.selector().get() + " of " + name.name() + ".")
                : Refusals.of("ParameterNotFound", "");
    }
}
