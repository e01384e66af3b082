package dev.chatelaine.front.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The condition keys that a CreateGrant request carries. */
final class GrantConditions {
    private static final List<String> PARTIES =
            List.of("GranteePrincipal", "GranteeServicePrincipal", "RetiringPrincipal", "RetiringServicePrincipal");
    private static final List<String> CONTEXT_CONSTRAINTS =
            List.of("EncryptionContextEquals", "EncryptionContextSubset");

    private GrantConditions() {}

    static Map<String, List<String>> of(JsonNode body) {
        Map<String, List<String>> conditions = new HashMap<>();
        List<String> operations = new ArrayList<>();
        body.path("Operations").forEach(operation -> operations.add(operation.asText()));
        conditions.put("kms:GrantOperations", operations);
        PARTIES.forEach(party -> put(conditions, "kms:" + party, body.path(party)));
        JsonNode constraints = body.path("Constraints");
        CONTEXT_CONSTRAINTS.stream()
                .filter(constraints::has)
                .forEach(type -> conditions.put("kms:GrantConstraintType", List.of(type)));
        put(conditions, "kms:GrantConstraintSourceArn", constraints.path("SourceArn"));
        return conditions;
    }

    private static void put(Map<String, List<String>> conditions, String key, JsonNode value) {
        if (value.isTextual()) {
            conditions.put(key, List.of(value.asText()));
        }
    }
}
