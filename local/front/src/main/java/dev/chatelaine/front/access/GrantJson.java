package dev.chatelaine.front.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.core.policy.access.Grant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Grants as KMS lists them (GrantListEntry). */
final class GrantJson {
    private GrantJson() {}

    static Grant read(JsonNode json) {
        List<String> operations = new ArrayList<>();
        json.path("Operations").forEach(operation -> operations.add(operation.asText()));
        return new Grant(
                json.path("GrantId").asText(),
                principal(json, "Grantee").orElse(""),
                principal(json, "Retiring"),
                account(json),
                operations,
                constraints(json.path("Constraints")));
    }

    /** A service stands in a field of its own. */
    private static Optional<String> principal(JsonNode json, String part) {
        return Stream.of("Principal", "ServicePrincipal")
                .map(kind -> json.path(part + kind).asText(""))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** The issuing account is an ARN of its root, or the number alone; ministack may leave it out for the key's own. */
    private static String account(JsonNode json) {
        String issuing = json.path("IssuingAccount").asText("");
        String arn = issuing.isEmpty() ? json.path("KeyId").asText("") : issuing;
        return arn.startsWith("arn:") ? arn.split(":", 6)[4] : arn;
    }

    static List<Grant.Constraint> constraints(JsonNode json) {
        List<Grant.Constraint> constraints = new ArrayList<>();
        if (json.has("EncryptionContextEquals")) {
            constraints.add(new Grant.ContextEquals(pairs(json.path("EncryptionContextEquals"))));
        }
        if (json.has("EncryptionContextSubset")) {
            constraints.add(new Grant.ContextSubset(pairs(json.path("EncryptionContextSubset"))));
        }
        if (json.has("SourceArn")) {
            constraints.add(new Grant.SourceArn(json.path("SourceArn").asText()));
        }
        return constraints;
    }

    static Map<String, String> pairs(JsonNode json) {
        Map<String, String> pairs = new HashMap<>();
        json.properties()
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue().asText()));
        return pairs;
    }
}
