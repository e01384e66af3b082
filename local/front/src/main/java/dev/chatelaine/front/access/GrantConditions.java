package dev.chatelaine.front.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The condition keys that a CreateGrant request carries. */
final class GrantConditions {
    private GrantConditions() {}

    static Map<String, List<String>> of(JsonNode body) {
        Map<String, List<String>> conditions = new HashMap<>();
        List<String> operations = new ArrayList<>();
        body.path("Operations").forEach(operation -> operations.add(operation.asText()));
        conditions.put("kms:GrantOperations", operations);
        put(conditions, "kms:GranteePrincipal", body.path("GranteePrincipal"));
        put(conditions, "kms:RetiringPrincipal", body.path("RetiringPrincipal"));
        body.path("Constraints")
                .fieldNames()
                .forEachRemaining(type -> conditions.put("kms:GrantConstraintType", List.of(type)));
        return conditions;
    }

    private static void put(Map<String, List<String>> conditions, String key, JsonNode value) {
        if (value.isTextual()) {
            conditions.put(key, List.of(value.asText()));
        }
    }
}
