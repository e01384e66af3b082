package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.Conditions;
import dev.chatelaine.core.policy.Effect;
import dev.chatelaine.core.policy.OneOrMany;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Principals;
import dev.chatelaine.core.policy.Scalar;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.Version;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Principal;
import dev.chatelaine.core.policy.lint.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Pairs of policies over a small world of names, the second a change of the first, and requests aimed at them. */
final class RandomPairs {

    private static final String HERE = "111122223333";
    private static final Map<Kind, List<String>> ACTIONS = Map.of(
            Kind.IDENTITY,
                    List.of("*", "s3:*", "s3:Get*", "s3:GetObject", "S3:getobject", "s3:?utObject", "kms:Decrypt"),
            Kind.KEY,
                    List.of("*", "kms:*", "kms:De*", "kms:Decrypt", "kms:?ncrypt", "kms:DisableKey", "kms:RetireGrant"),
            Kind.BUCKET, List.of("*", "s3:*", "s3:Get*", "s3:GetObject", "s3:?utObject", "s3:*Object"));
    private static final Map<Kind, List<String>> RESOURCES = Map.of(
            Kind.IDENTITY,
                    List.of(
                            "*",
                            "arn:aws:s3:::b/*",
                            "arn:aws:s3:::b/x*",
                            "arn:aws:s3:::*",
                            "arn:aws:s3:::b/${aws:PrincipalTag/team}",
                            "arn:aws:s3:::b/${aws:PrincipalTag/team, 'x'}",
                            "arn:aws:s3:::b/${aws:PrincipalAccount}",
                            "arn:aws:kms:*:111122223333:key/*"),
            Kind.KEY, List.of("*", "*", "arn:aws:kms:us-east-1:111122223333:key/1", "arn:aws:kms:*:111122223333:key/*"),
            Kind.BUCKET, List.of("*", "arn:aws:s3:::b/*", "arn:aws:s3:::b/x*", "arn:aws:s3:::b/x", "arn:aws:s3:::b/?"));
    private static final List<String> PRINCIPALS = List.of(
            "*",
            HERE,
            "arn:aws:iam::111122223333:root",
            "arn:aws:iam::111122223333:role/app",
            "arn:aws:iam::111122223333:user/ann",
            "arn:aws:sts::111122223333:assumed-role/app/s",
            "arn:aws:iam::444455556666:role/other",
            "444455556666");
    private static final List<String> CALLERS = List.of(
            "arn:aws:iam::111122223333:role/app",
            "arn:aws:iam::111122223333:role/else",
            "arn:aws:sts::111122223333:assumed-role/app/s",
            "arn:aws:sts::111122223333:assumed-role/app/t",
            "arn:aws:iam::111122223333:user/ann",
            "arn:aws:iam::111122223333:user/xavier",
            "arn:aws:iam::444455556666:role/other",
            "arn:aws:iam::777788889999:user/x",
            "arn:aws:sts::444455556666:federated-user/fred",
            "delivery.logs.amazonaws.com",
            "*");

    /**
     * A key with operators that fit it, and values for policies and requests.
     *
     * @param many whether requests may carry several values
     */
    private record Choice(String key, boolean many, List<String> operators, List<String> values) {}

    private static final List<String> TEXT = List.of(
            "StringEquals",
            "StringNotEquals",
            "StringLike",
            "StringNotLike",
            "StringEqualsIgnoreCase",
            "StringLikeIfExists",
            "StringNotEqualsIfExists");
    private static final List<Choice> CHOICES = List.of(
            new Choice(
                    "aws:PrincipalTag/team",
                    false,
                    TEXT,
                    List.of("x", "X", "x*", "?", "*", "", "${aws:PrincipalTag/b}")),
            new Choice("aws:PrincipalTag/b", false, TEXT, List.of("x", "y", "*")),
            new Choice(
                    "aws:TagKeys",
                    true,
                    List.of(
                            "ForAllValues:StringEquals",
                            "ForAnyValue:StringEquals",
                            "ForAnyValue:StringNotEquals",
                            "ForAllValues:StringNotLike",
                            "ForAnyValue:StringLikeIfExists",
                            "ForAllValues:StringLikeIfExists"),
                    List.of("x", "y", "x*", "")),
            new Choice("example:Key", true, TEXT, List.of("x", "y", "x*", "")),
            new Choice(
                    "aws:MultiFactorAuthAge",
                    false,
                    List.of("NumericLessThan", "NumericGreaterThanEquals", "NumericNotEquals", "NumericEqualsIfExists"),
                    List.of("1", "2", "2.5", "3")),
            new Choice(
                    "aws:CurrentTime",
                    false,
                    List.of("DateLessThan", "DateGreaterThanEquals", "DateNotEquals"),
                    List.of("2026-01-01", "2026-01-02T00:00:00Z", "1767225600")),
            new Choice(
                    "aws:SourceIp",
                    false,
                    List.of("IpAddress", "NotIpAddress", "IpAddressIfExists"),
                    List.of("10.0.0.0/8", "10.1.0.0/16", "10.1.2.3", "2001:db8::/32")),
            new Choice("aws:SecureTransport", false, List.of("Bool", "BoolIfExists"), List.of("true", "false")),
            new Choice(
                    "aws:PrincipalArn",
                    false,
                    List.of("ArnLike", "ArnNotLike", "StringLike", "ArnEquals"),
                    List.of(
                            "arn:aws:iam::111122223333:role/app",
                            "arn:aws:iam::111122223333:*",
                            "arn:aws:iam::*:role/*",
                            "arn:aws:iam::*:user/x*")),
            new Choice(
                    "aws:PrincipalAccount",
                    false,
                    List.of("StringEquals", "StringNotEquals", "StringLike"),
                    List.of(HERE, "444455556666", "1111*")),
            new Choice("aws:username", false, List.of("StringEquals", "StringNotLike"), List.of("ann", "x*")),
            new Choice(
                    "kms:CallerAccount",
                    false,
                    List.of("StringEquals", "StringNotEquals"),
                    List.of(HERE, "444455556666")),
            new Choice("kms:EncryptionContext:Tenant", false, TEXT, List.of("x", "y")),
            new Choice(
                    "aws:X", false, List.of("StringEquals", "NumericLessThan", "StringLike"), List.of("1", "2", "x*")));

    private final RandomGenerator random;
    private final Kind kind;

    RandomPairs(RandomGenerator random, Kind kind) {
        this.random = random;
        this.kind = kind;
    }

    Policy policy() {
        return new Policy(List.of(
                oneIn(6) ? Version.V2008 : Version.V2012,
                new Policy.Statements(OneOrMany.many(IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> statement(oneIn(3) ? Effect.DENY : Effect.ALLOW))
                        .toList()))));
    }

    /** A policy with one statement made anew, taken out or added; or one that has nothing to do with it. */
    Policy changed(Policy policy) {
        List<Statement> statements = new ArrayList<>(policy.statements());
        int at = random.nextInt(statements.size());
        switch (random.nextInt(5)) {
            case 0 -> statements.set(at, statement(statements.get(at).effect()));
            case 1 -> statements.remove(at);
            case 2 -> statements.add(statement(pick(List.of(Effect.values()))));
            case 3 -> statements.set(at, withOtherPart(statements.get(at)));
            default -> {
                return policy();
            }
        }
        return Side.withStatements(policy, statements);
    }

    private Statement withOtherPart(Statement statement) {
        List<Statement.Part> parts = new ArrayList<>(statement.parts());
        int at = random.nextInt(parts.size());
        Statement other = statement(statement.effect());
        Class<?> what = parts.get(at).getClass();
        other.parts().stream().filter(what::isInstance).forEach(part -> parts.set(at, part));
        return new Statement(parts);
    }

    Statement statement(Effect effect) {
        List<Statement.Part> parts = new ArrayList<>(List.of(effect));
        parts.add(new Statement.Actions(oneIn(6), list(() -> pick(ACTIONS.get(kind)))));
        parts.add(new Statement.Resources(oneIn(6), list(() -> pick(RESOURCES.get(kind)))));
        if (kind != Kind.IDENTITY) {
            parts.add(new Principals(oneIn(6), listing()));
        }
        if (random.nextBoolean()) {
            parts.add(conditions());
        }
        return new Statement(parts);
    }

    private Principals.Listing listing() {
        return oneIn(5)
                ? new Principals.Everyone()
                : new Principals.ByType(List.of(
                        new Principals.Group(Principals.Type.AWS, list(() -> new Scalar.Text(pick(PRINCIPALS))))));
    }

    private Conditions conditions() {
        Map<String, Conditions.Block> blocks = new HashMap<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            Choice choice = pick(CHOICES);
            String operator = oneIn(8) ? "Null" : pick(choice.operators());
            blocks.put(
                    operator,
                    new Conditions.Block(
                            operator,
                            List.of(new Conditions.Test(
                                    choice.key(),
                                    list(() -> new Scalar.Text(
                                            operator.equals("Null")
                                                    ? Boolean.toString(random.nextBoolean())
                                                    : pick(choice.values())))))));
        }
        return new Conditions(List.copyOf(blocks.values()));
    }

    AccessRequest request() {
        Map<String, List<String>> context = new HashMap<>();
        for (Choice choice : CHOICES) {
            if (!Caller.isDerived(choice.key().toLowerCase(java.util.Locale.ROOT)) && !oneIn(3)) {
                List<String> values = choice.values().stream()
                        .filter(value -> !value.contains("$"))
                        .map(value -> value.replace("*", pick(List.of("", "q")))
                                .replace('?', 'z')
                                .replaceFirst("/(8|16|32)$", ""))
                        .toList();
                context.put(
                        choice.key(),
                        choice.many() && random.nextBoolean()
                                ? List.of(pick(values), pick(values))
                                : List.of(pick(values)));
            }
        }
        String caller = kind == Kind.IDENTITY ? CALLERS.get(random.nextInt(8)) : pick(CALLERS);
        String action = pick(List.of("s3:GetObject", "s3:PutObject", "s3:ListBucket", "kms:Decrypt"));
        String resource = action.startsWith("kms")
                ? "arn:aws:kms:us-east-1:111122223333:key/1"
                : pick(List.of(
                        "arn:aws:s3:::b/x", "arn:aws:s3:::b/xq", "arn:aws:s3:::b/111122223333", "arn:aws:s3:::c/x"));
        if (kind == Kind.KEY) {
            action = pick(List.of("kms:Decrypt", "kms:Encrypt", "kms:DisableKey", "kms:RetireGrant"));
            resource = "arn:aws:kms:us-east-1:111122223333:key/" + pick(List.of("1", "2"));
        }
        return new AccessRequest(Principal.of(caller), action, resource, HERE, context);
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> rest = new ArrayList<>(items);
        List<T> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
    }

    private <T> OneOrMany<T> list(Supplier<T> item) {
        return random.nextBoolean()
                ? OneOrMany.one(item.get())
                : OneOrMany.many(IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> item.get())
                        .toList());
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
