package dev.chatelaine.access;

import dev.chatelaine.core.policy.access.Grant;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads grants as KMS lists them; fields that have no part in a decision are ignored.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantListEntry.html">GrantListEntry</a>
 */
final class GrantFields {

    private static final Expected GRANTS = new Expected(
            "an array of grants as kms:ListGrants answers them",
            "[{\"GrantId\": \"…\", \"GranteePrincipal\": \"arn:aws:iam::111122223333:role/app\","
                    + " \"IssuingAccount\": \"111122223333\", \"Operations\": [\"Decrypt\"]}]");
    private static final Expected PAIRS = new Expected("encryption context pairs", "{\"tenant\": \"blue\"}");

    private GrantFields() {}

    static List<Grant> read(JsonObject policies) {
        return policies.objects("grants", GRANTS).stream()
                .map(GrantFields::grant)
                .toList();
    }

    private static Grant grant(JsonObject json) {
        return new Grant(
                json.requiredText("GrantId", GRANTS),
                json.requiredText("GranteePrincipal", GRANTS),
                json.text("RetiringPrincipal", GRANTS),
                account(json.requiredText("IssuingAccount", GRANTS)),
                json.strings("Operations", GRANTS).orElse(List.of()),
                json.object("Constraints", GRANTS).map(GrantFields::constraints).orElse(List.of()));
    }

    /** The issuing account is the ARN of its root user, or its bare number. */
    private static String account(String issuer) {
        String[] arn = issuer.split(":", 6);
        return arn.length == 6 ? arn[4] : issuer;
    }

    private static List<Grant.Constraint> constraints(JsonObject json) {
        json.only("EncryptionContextEquals", "EncryptionContextSubset");
        List<Grant.Constraint> constraints = new ArrayList<>();
        json.object("EncryptionContextEquals", PAIRS)
                .ifPresent(pairs -> constraints.add(new Grant.ContextEquals(pairs(pairs))));
        json.object("EncryptionContextSubset", PAIRS)
                .ifPresent(pairs -> constraints.add(new Grant.ContextSubset(pairs(pairs))));
        return constraints;
    }

    private static Map<String, String> pairs(JsonObject json) {
        return json.values(PAIRS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, pair -> pair.getValue().getFirst()));
    }
}
