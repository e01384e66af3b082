package dev.chatelaine.front.ssm.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.protocol.Members;
import dev.chatelaine.front.ssm.rules.LabelRule;
import dev.chatelaine.front.ssm.store.Catalog;
import java.util.List;
import java.util.Optional;

/** Attaches labels to a version; those that cannot be labels are listed, and not attached. */
record LabelParameterVersion(Door door, Catalog catalog) implements Operation {

    private static final int MOST_LABELS = 10;

    @Override
    public JsonNode answer(Call call, Members members) {
        String name = members.text("Name");
        door.admit(call, name);
        List<String> labels = members.texts("Labels", MOST_LABELS);
        List<String> valid = labels.stream().filter(LabelRule::isLabel).toList();
        version(call, name, members).ifPresent(version -> LabelRule.checkCount(version, valid));
        ObjectNode request = (ObjectNode) members.body().deepCopy();
        valid.forEach(request.putArray("Labels")::add);
        ObjectNode answer = (ObjectNode) catalog.ask(call, "LabelParameterVersion", request);
        labels.stream().filter(label -> !LabelRule.isLabel(label)).forEach(answer.withArray("InvalidLabels")::add);
        return answer;
    }

    private Optional<ObjectNode> version(Call call, String name, Members members) {
        List<ObjectNode> versions = catalog.history(call, name);
        long wanted = members.body()
                .path("ParameterVersion")
                .asLong(versions.getLast().path("Version").asLong());
        return versions.stream()
                .filter(version -> version.path("Version").asLong() == wanted)
                .findFirst();
    }
}
