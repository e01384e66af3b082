package dev.chatelaine.access;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.lint.Kind;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.JsonObject;
import dev.chatelaine.lambda.Request;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads policies that are looked at by themselves, what they stand on, and whose they are. */
final class DocumentFields {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Expected POLICY =
            new Expected("a policy document", "{\"Version\": \"2012-10-17\", \"Statement\": […]}");
    private static final Expected KIND = new Expected(
            "one of " + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")), "\"key\"");
    static final Expected OWNER = new Expected("the twelve digits of an account", "\"111122223333\"");

    private DocumentFields() {}

    static JsonObject document(Request request, String field) {
        return request.object(field, POLICY).orElseThrow(() -> request.missing(field, POLICY));
    }

    static Policy parsed(JsonObject policy) {
        try {
            return Policy.parse(policy.json());
        } catch (InvalidRequest refused) {
            throw PolicyFields.within(policy, refused);
        }
    }

    static Kind kind(Request request) {
        return request.parsed("kind", KIND, Kind::of).orElseThrow(() -> request.missing("kind", KIND));
    }

    static Optional<String> account(Request request) {
        return request.parsed("account", OWNER, DocumentFields::accountId);
    }

    static Optional<String> accountId(String text) {
        return Optional.of(text).filter(ACCOUNT.asMatchPredicate());
    }
}
