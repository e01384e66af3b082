package dev.chatelaine.front.ssm.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.protocol.Members;
import dev.chatelaine.front.ssm.protocol.Refusals;
import dev.chatelaine.front.ssm.rules.HistoryRule;
import dev.chatelaine.front.ssm.rules.NameRule;
import dev.chatelaine.front.ssm.rules.Tier;
import dev.chatelaine.front.ssm.rules.ValueRule;
import dev.chatelaine.front.ssm.secure.ManagedKey;
import dev.chatelaine.front.ssm.secure.SecureStrings;
import dev.chatelaine.front.ssm.store.Catalog;
import dev.chatelaine.front.ssm.store.ParameterName;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes a parameter, or a new version of one. ministack learns the ciphertext of a SecureString, never its value. */
record PutParameter(Door door, Catalog catalog, SecureStrings secure, ManagedKey managedKey) implements Operation {

    private static final String SECURE = "SecureString";

    @Override
    public JsonNode answer(Call call, Members members) {
        String name = members.text("Name");
        door.admit(call, name);
        NameRule.check(call, name);
        Optional<JsonNode> before = catalog.describe(call, name).filter(_ -> members.flag("Overwrite"));
        String type = type(members, before);
        Tier tier = tier(members, before);
        ValueRule.checkPattern(members.text("Value"), pattern(members, before));
        if (before.filter(old -> old.path("Version").asInt() >= HistoryRule.MOST_VERSIONS)
                .isPresent()) {
            HistoryRule.check(catalog.history(call, name));
        }
        ObjectNode request =
                ((ObjectNode) call.body().deepCopy()).put("Type", type).put("Tier", tier.toString());
        if (type.equals(SECURE)) {
            seal(call, name, tier, members, request);
        }
        JsonNode version = catalog.ask(call, "PutParameter", request);
        return JsonNodeFactory.instance
                .objectNode()
                .put("Version", version.path("Version").asLong())
                .put("Tier", tier.toString());
    }

    private static String type(Members members, Optional<JsonNode> before) {
        Optional<String> old = before.map(parameter -> parameter.path("Type").asText());
        String type = members.word("Type", ValueRule.TYPES)
                .or(() -> old)
                .orElseThrow(() -> Refusals.validation("A parameter type is required when you create a parameter."));
        ValueRule.checkType(type, old);
        if (!type.equals(SECURE) && members.optionalText("KeyId").isPresent()) {
            throw Refusals.validation("KeyId is required for SecureString type parameter only.");
        }
        return type;
    }

    private static Tier tier(Members members, Optional<JsonNode> before) {
        String value = members.text("Value");
        if (value.isEmpty()) {
            throw Refusals.validation(
                    "1 validation error detected: Value at 'value' failed to satisfy constraint: Member"
                            + " must have length greater than or equal to 1");
        }
        return Tier.of(
                members.word("Tier", Tier.NAMES),
                before.map(parameter -> parameter.path("Tier").asText()),
                value.getBytes(StandardCharsets.UTF_8).length,
                members.optionalText("Policies").isPresent());
    }

    private static Optional<String> pattern(Members members, Optional<JsonNode> before) {
        return members.optionalText("AllowedPattern")
                .or(() ->
                        before.map(parameter -> parameter.path("AllowedPattern").asText()))
                .filter(pattern -> !pattern.isEmpty());
    }

    private void seal(Call call, String name, Tier tier, Members members, ObjectNode request) {
        String key = members.optionalText("KeyId").orElse(ManagedKey.ALIAS);
        if (key.equals(ManagedKey.ALIAS)) {
            managedKey.provide(call);
        }
        String sealed =
                secure.seal(call, ParameterName.arn(call, name), key, tier == Tier.ADVANCED, members.text("Value"));
        request.put("KeyId", key).put("Value", sealed);
    }
}
