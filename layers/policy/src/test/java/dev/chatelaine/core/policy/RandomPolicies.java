package dev.chatelaine.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Policies made at random over a small world of names, so that they often match and often almost match. */
public final class RandomPolicies {

    private static final List<String> ACTIONS =
            List.of("*", "kms:*", "kms:Decrypt", "KMS:decrypt", "kms:De*", "kms:?ncrypt", "s3:GetObject");
    private static final List<String> RESOURCES = List.of(
            "*",
            "arn:aws:kms:us-east-1:111122223333:key/1",
            "arn:aws:kms:*:111122223333:key/*",
            "arn:aws:kms:us-east-1:111122223333:key/${aws:PrincipalTag/key, '1'}");
    private static final List<String> PRINCIPALS = List.of(
            "*",
            "111122223333",
            "arn:aws:iam::111122223333:root",
            "arn:aws:iam::111122223333:role/app",
            "arn:aws:sts::111122223333:assumed-role/app/s",
            "arn:aws:iam::444455556666:role/other");
    private static final List<String> PREFIXES = List.of("", "", "ForAllValues:", "ForAnyValue:");
    private static final List<String> OPERATORS = List.of(
            "StringEquals", "StringNotEquals", "StringLike", "StringNotEqualsIgnoreCase", "ArnLike", "NumericLessThan");
    private static final List<String> KEYS =
            List.of("kms:EncryptionContext:tenant", "KMS:encryptioncontext:Tenant", "aws:PrincipalTag/team", "aws:X");
    private static final List<String> VALUES = List.of("a", "A", "*", "", "7", "${aws:PrincipalTag/team}");

    private final RandomGenerator random;

    public RandomPolicies(RandomGenerator random) {
        this.random = random;
    }

    public Policy identity() {
        return policy(() -> statement(false));
    }

    public Policy resource() {
        return policy(() -> statement(true));
    }

    public Statement statement(boolean withPrincipal) {
        return statement(pick(List.of(Effect.values())), withPrincipal);
    }

    public Statement statement(Effect effect, boolean withPrincipal) {
        List<Statement.Part> parts = new ArrayList<>(List.of(effect));
        parts.add(new Statement.Actions(rarely(), list(() -> pick(ACTIONS))));
        parts.add(new Statement.Resources(rarely(), list(() -> pick(RESOURCES))));
        if (withPrincipal) {
            parts.add(new Principals(rarely(), listing()));
        }
        if (random.nextBoolean()) {
            parts.add(conditions());
        }
        if (random.nextBoolean()) {
            parts.add(new Statement.Sid("S" + random.nextInt(100)));
        }
        return new Statement(shuffled(parts));
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public <T> List<T> shuffled(List<T> items) {
        List<T> rest = new ArrayList<>(items);
        List<T> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
    }

    private Policy policy(Supplier<Statement> statement) {
        List<Policy.Block> blocks = new ArrayList<>(List.of(new Policy.Statements(list(statement))));
        if (!rarely()) {
            blocks.add(pick(List.of(Version.values())));
        }
        if (rarely()) {
            blocks.add(new Policy.Id("id"));
        }
        return new Policy(shuffled(blocks));
    }

    private Principals.Listing listing() {
        return rarely()
                ? new Principals.Everyone()
                : new Principals.ByType(List.of(
                        new Principals.Group(Principals.Type.AWS, list(() -> new Scalar.Text(pick(PRINCIPALS))))));
    }

    private Conditions conditions() {
        String operator = pick(PREFIXES) + pick(OPERATORS) + (rarely() ? "IfExists" : "");
        Conditions.Test test = new Conditions.Test(pick(KEYS), list(this::scalar));
        Conditions.Block extra = new Conditions.Block(
                "Null", List.of(new Conditions.Test(pick(KEYS), OneOrMany.one(new Scalar.Flag(random.nextBoolean())))));
        Conditions.Block block = new Conditions.Block(operator, List.of(test));
        return new Conditions(rarely() ? List.of(extra, block) : List.of(block));
    }

    private Scalar scalar() {
        return switch (random.nextInt(6)) {
            case 0 -> new Scalar.Flag(random.nextBoolean());
            case 1 -> new Scalar.Figure(Integer.toString(random.nextInt(20)));
            default -> new Scalar.Text(pick(VALUES));
        };
    }

    private <T> OneOrMany<T> list(Supplier<T> item) {
        return random.nextBoolean()
                ? OneOrMany.one(item.get())
                : OneOrMany.many(IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> item.get())
                        .toList());
    }

    private boolean rarely() {
        return random.nextInt(5) == 0;
    }
}
