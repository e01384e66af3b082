package dev.chatelaine.access;

import dev.chatelaine.core.policy.access.Grant;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    static List<Grant> read(JsonObject policies, String keyAccount) {
        return policies.objects("grants", GRANTS).stream()
                .map(grant -> grant(grant, keyAccount))
                .toList();
    }

    private static Grant grant(JsonObject json, String keyAccount) {
        return new Grant(
                json.text("GrantId", GRANTS).orElseGet(() -> PolicyFields.position(json)),
                principal(json, "Grantee").orElseThrow(() -> json.missing("GranteePrincipal", GRANTS)),
                principal(json, "Retiring"),
                json.text("IssuingAccount", GRANTS).map(GrantFields::account).orElse(keyAccount),
                json.strings("Operations", GRANTS).orElse(List.of()),
                json.object("Constraints", GRANTS).map(GrantFields::constraints).orElse(List.of()));
    }

    /** A service stands in a field of its own. */
    private static Optional<String> principal(JsonObject json, String part) {
        return json.text(part + "Principal", GRANTS).or(() -> json.text(part + "ServicePrincipal", GRANTS));
    }

    /** The issuing account is the ARN of its root user, or its bare number. */
    private static String account(String issuer) {
        String[] arn = issuer.split(":", 6);
        return arn.length == 6 ? arn[4] : issuer;
    }

    private static List<Grant.Constraint> constraints(JsonObject json) {
        json.only("EncryptionContextEquals", "EncryptionContextSubset", "SourceArn");
        List<Grant.Constraint> constraints = new ArrayList<>();
        json.object("EncryptionContextEquals", PAIRS)
                .ifPresent(pairs -> constraints.add(new Grant.ContextEquals(pairs(pairs))));
        json.object("EncryptionContextSubset", PAIRS)
                .ifPresent(pairs -> constraints.add(new Grant.ContextSubset(pairs(pairs))));
        json.text("SourceArn", GRANTS).ifPresent(arn -> constraints.add(new Grant.SourceArn(arn)));
        return constraints;
    }

    private static Map<String, String> pairs(JsonObject json) {
        return json.values(PAIRS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, pair -> pair.getValue().getFirst()));
    }
}
