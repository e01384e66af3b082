package dev.chatelaine.core.policy.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Requests and policies over a small world of two accounts. */
final class RandomSituations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HERE = "111122223333";
    private static final List<String> CALLERS = List.of(
            "arn:aws:iam::111122223333:user/ann",
            "arn:aws:iam::111122223333:role/app",
            "arn:aws:sts::111122223333:assumed-role/app/s",
            "arn:aws:sts::111122223333:federated-user/bob",
            "arn:aws:iam::444455556666:user/eve",
            "arn:aws:sts::444455556666:assumed-role/other/s",
            "delivery.logs.amazonaws.com",
            "*");
    private static final List<String> NAMES = List.of(
            "*",
            HERE,
            "arn:aws:iam::111122223333:root",
            "arn:aws:iam::111122223333:user/ann",
            "arn:aws:iam::111122223333:role/app",
            "arn:aws:iam::111122223333:role/path/app",
            "arn:aws:sts::111122223333:assumed-role/app/s",
            "arn:aws:sts::111122223333:federated-user/bob",
            "arn:aws:iam::111122223333:user/bob",
            "arn:aws:iam::444455556666:root",
            "arn:aws:iam::444455556666:user/eve",
            "arn:aws:iam::444455556666:role/other");
    private static final Map<String, String> RESOURCES = Map.of(
            "s3:GetObject", "arn:aws:s3:::bucket/blue",
            "s3:PutObject", "arn:aws:s3:::bucket/dir/blue",
            "s3:ListAllMyBuckets", "*",
            "sqs:SendMessage", "arn:aws:sqs:us-east-1:111122223333:queue",
            "kms:Decrypt", "arn:aws:kms:us-east-1:111122223333:key/k",
            "kms:DisableKey", "arn:aws:kms:us-east-1:111122223333:key/k",
            "sts:AssumeRole", "arn:aws:iam::111122223333:role/target");
    private static final List<String> ACTIONS =
            RESOURCES.keySet().stream().sorted().toList();
    private static final List<String> PATTERNS = List.of(
            "*",
            "arn:aws:s3:::bucket/*",
            "arn:aws:s3:::buck?t/blue",
            "arn:aws:s3:::bucket/${aws:PrincipalTag/team}",
            "arn:aws:s3:::bucket/*/${aws:PrincipalTag/team, 'blue'}",
            "arn:aws:kms:*:111122223333:key/*",
            "arn:aws:sqs:us-east-1:111122223333:qu*",
            "arn:aws:iam::*:role/target",
            "arn:aws:*:*:*:*");

    private final RandomGenerator random;
    private final RandomConditions conditions;

    RandomSituations(RandomGenerator random) {
        this.random = random;
        this.conditions = new RandomConditions(random);
    }

    Situation next() {
        String caller = pick(CALLERS);
        String action = pick(ACTIONS);
        boolean signed = caller.startsWith("arn:");
        boolean session = caller.contains("role/") || caller.contains("federated-user");
        return new Situation(
                caller,
                action,
                RESOURCES.get(action),
                HERE,
                context(caller),
                signed ? list(2, () -> policy(action, false)) : List.of(),
                maybe(2, () -> policy(action, true)),
                signed ? maybe(4, () -> policy(action, false)) : Optional.empty(),
                session ? maybe(3, () -> policy(action, false)) : Optional.empty(),
                !caller.equals("*") && oneIn(4) ? list(3, () -> list(2, () -> policy(action, false))) : List.of(),
                oneIn(5) ? list(2, () -> level(action)) : List.of(),
                maybe(6, () -> everyone(action, "Allow")));
    }

    private List<JsonNode> level(String action) {
        JsonNode full = document(statement("Allow", "*").put("Resource", "*").put("Principal", "*"));
        return oneIn(2) ? List.of(full) : List.of(full, everyone(action, "Deny"));
    }

    private JsonNode everyone(String action, String effect) {
        ObjectNode statement =
                statement(effect, pattern(action)).put("Principal", "*").put("Resource", "*");
        return document(conditioned(statement));
    }

    private Map<String, List<String>> context(String caller) {
        Map<String, List<String>> context = new HashMap<>(conditions.context());
        if (caller.startsWith("arn:")) {
            context.put("aws:PrincipalAccount", List.of(caller.split(":", 6)[4]));
            context.put(
                    "aws:PrincipalArn",
                    List.of(caller.replaceFirst(":sts::(\\d+):assumed-role/([^/]+)/.*", ":iam::$1:role/$2")));
        }
        return context;
    }

    private JsonNode policy(String action, boolean onResource) {
        ObjectNode policy = JSON.createObjectNode();
        if (!oneIn(6)) {
            policy.put("Version", "2012-10-17");
        }
        ArrayNode statements = policy.putArray("Statement");
        IntStream.rangeClosed(0, random.nextInt(2)).forEach(i -> statements.add(oneOf(action, onResource)));
        return policy;
    }

    private ObjectNode oneOf(String action, boolean onResource) {
        ObjectNode statement = statement(oneIn(5) ? "Deny" : "Allow", pattern(action));
        boolean trust = onResource && action.startsWith("sts:");
        if (oneIn(6)) {
            statement.set("NotAction", statement.remove("Action"));
        }
        if (!trust) {
            boolean key = onResource && action.startsWith("kms:");
            statement.put(!key && oneIn(8) ? "NotResource" : "Resource", key ? "*" : pick(PATTERNS));
        }
        if (onResource) {
            principal(statement, trust);
        }
        return conditioned(statement);
    }

    private void principal(ObjectNode statement, boolean trust) {
        if (oneIn(8)) {
            statement.putObject("Principal").put("Service", "delivery.logs.amazonaws.com");
        } else {
            statement
                    .putObject(!trust && oneIn(8) ? "NotPrincipal" : "Principal")
                    .put("AWS", pick(NAMES));
        }
    }

    private ObjectNode conditioned(ObjectNode statement) {
        if (oneIn(2)) {
            statement.set("Condition", conditions.next());
        }
        return statement;
    }

    private String pattern(String action) {
        String service = action.substring(0, action.indexOf(':'));
        String blurred = service + ":??" + action.substring(service.length() + 3);
        return pick(List.of(action, action, "*", service + ":*", action.toUpperCase(Locale.ROOT), blurred, "s3:Get*"));
    }

    private static ObjectNode statement(String effect, String action) {
        return JSON.createObjectNode().put("Effect", effect).put("Action", action);
    }

    private static ObjectNode document(ObjectNode statement) {
        ObjectNode policy = JSON.createObjectNode().put("Version", "2012-10-17");
        policy.putArray("Statement").add(statement);
        return policy;
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> Optional<T> maybe(int oneIn, Supplier<T> item) {
        return oneIn(oneIn) ? Optional.of(item.get()) : Optional.empty();
    }

    private <T> List<T> list(int most, Supplier<T> item) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(most))
                .mapToObj(i -> item.get())
                .toList();
    }
}
