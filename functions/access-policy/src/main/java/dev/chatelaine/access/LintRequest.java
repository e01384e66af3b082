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

/**
 * What LintPolicy is asked.
 *
 * @param policy the policy
 * @param kind what it stands on
 * @param account the account that it belongs to, if given
 */
record LintRequest(Policy policy, Kind kind, Optional<String> account) {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Expected POLICY =
            new Expected("a policy document", "{\"Version\": \"2012-10-17\", \"Statement\": […]}");
    private static final Expected KIND = new Expected(
            "one of " + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")), "\"key\"");
    private static final Expected OWNER = new Expected("the twelve digits of an account", "\"111122223333\"");

    static LintRequest read(Request request) {
        request.only("policy", "kind", "account");
        JsonObject policy = request.object("policy", POLICY).orElseThrow(() -> request.missing("policy", POLICY));
        Kind kind = request.parsed("kind", KIND, Kind::of).orElseThrow(() -> request.missing("kind", KIND));
        Optional<String> account =
                request.parsed("account", OWNER, text -> Optional.of(text).filter(ACCOUNT.asMatchPredicate()));
        return new LintRequest(parse(policy), kind, account);
    }

    private static Policy parse(JsonObject policy) {
        try {
            return Policy.parse(policy.json());
        } catch (InvalidRequest refused) {
            throw PolicyFields.within(policy, refused);
        }
    }
}
