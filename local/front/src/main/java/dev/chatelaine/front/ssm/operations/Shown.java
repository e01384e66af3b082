package dev.chatelaine.front.ssm.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.secure.SecureStrings;
import dev.chatelaine.front.ssm.store.ParameterName;

/** Parameters as callers see them: SecureStrings in clear for those who ask for it and may, else as ciphertext. */
record Shown(SecureStrings secure) {

    ObjectNode one(Call call, ObjectNode parameter, boolean decrypt) {
        if (decrypt && parameter.path("Type").asText().equals("SecureString")) {
            String arn = ParameterName.arn(call, parameter.path("Name").asText());
            parameter.put(
                    "Value", secure.open(call, arn, parameter.path("Value").asText()));
        }
        return parameter;
    }

    ArrayNode all(Call call, Iterable<? extends JsonNode> parameters, boolean decrypt) {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        parameters.forEach(parameter -> shown.add(one(call, (ObjectNode) parameter, decrypt)));
        return shown;
    }
}
