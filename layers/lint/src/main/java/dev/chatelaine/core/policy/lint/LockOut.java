package dev.chatelaine.core.policy.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A key policy that nobody could change again. Everyone who is named is tried, under conditions that the policy asks
 * for; so is a role that is not named.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html#allow-access-to-root">The key
 *     policy and the risk of an unmanageable key</a>
 */
final class LockOut implements Rule {

    private static final String CHANGE = "kms:PutKeyPolicy";
    private static final Pattern CALLER = Pattern.compile("arn:([^:]+):(?:iam|sts)::(\\d{12}):.+");

    private record Owner(String partition, String account) {
        String arn(String name) {
            return "arn:" + partition + ":iam::" + account + ":" + name;
        }
    }

    @Override
    public Stream<Finding> check(Subject subject) {
        if (subject.kind() != Kind.KEY) {
            return Stream.empty();
        }
        Optional<Owner> owner = owner(subject);
        Owner tried = owner.orElse(new Owner("aws", Probe.SOME_ACCOUNT));
        return manageable(subject, tried)
                ? Stream.empty()
                : Stream.of(new Finding(
                        "KEY_POLICY_LOCK_OUT",
                        Severity.ERROR,
                        "/Statement",
                        "Nobody of the key's account could change this key policy again: allow kms:PutKeyPolicy to a"
                                + " principal of the account, or let its identity policies decide.",
                        owner.map(known -> fix(subject, known)).orElse(List.of())));
    }

    private static Optional<Owner> owner(Subject subject) {
        List<Matcher> named =
                names(subject).map(CALLER::matcher).filter(Matcher::matches).toList();
        String partition = named.stream().map(name -> name.group(1)).findFirst().orElse("aws");
        return subject.account()
                .or(() -> named.stream().map(name -> name.group(2)).findFirst())
                .map(account -> new Owner(partition, account));
    }

    private static boolean manageable(Subject subject, Owner owner) {
        Probe probe = Probe.of(subject, owner.account());
        String key = Samples.key(owner.partition(), owner.account());
        Map<String, List<String>> asked = asked(subject);
        return candidates(subject, owner).stream()
                .anyMatch(caller -> Stream.of(Map.<String, List<String>>of(), asked)
                        .anyMatch(context -> probe.allows(caller, CHANGE, key, context)));
    }

    private static Set<String> candidates(Subject subject, Owner owner) {
        Set<String> callers = new LinkedHashSet<>();
        callers.add(owner.arn("role/administrator"));
        callers.add(owner.arn("root"));
        names(subject)
                .map(name -> name.replace("*", "x").replace("?", "x"))
                .filter(name -> CALLER.matcher(name).matches() && name.contains("::" + owner.account() + ":"))
                .forEach(callers::add);
        return callers;
    }

    /** Names in Principal and NotPrincipal, and those that conditions ask for. */
    private static Stream<String> names(Subject subject) {
        return Stream.concat(
                subject.clauses().stream()
                        .flatMap(Clause::groups)
                        .flatMap(group -> group.names().items().stream())
                        .map(name -> name.text()),
                subject.tests()
                        .filter(test -> test.key().equals("aws:principalarn"))
                        .flatMap(test -> test.texts().stream()));
    }

    /** A context that satisfies the plain conditions of the Allows. */
    private static Map<String, List<String>> asked(Subject subject) {
        Map<String, List<String>> context = new LinkedHashMap<>();
        subject.allows()
                .flatMap(clause -> clause.tests().stream())
                .filter(test -> !test.operator().negated() && test.operator().family() != Operator.Family.NULL)
                .filter(test -> !test.texts().isEmpty())
                .forEach(test -> context.putIfAbsent(
                        test.key(),
                        List.of(test.texts().getFirst().replace("*", "x").split("/", 2)[0])));
        return context;
    }

    private static List<Operation> fix(Subject subject, Owner owner) {
        List<Operation> fix = new ArrayList<>();
        List<Clause> denials = subject.clauses().stream()
                .filter(clause -> !clause.allows() && clause.covers(CHANGE))
                .toList();
        List<Clause> kept = subject.clauses().stream()
                .filter(clause -> !denials.contains(clause))
                .toList();
        if (!denials.isEmpty()) {
            denials.reversed().forEach(denial -> fix.addAll(Fixes.withoutStatement(denial)));
            if (manageable(subject.with(kept), owner)) {
                return fix;
            }
        } else if (subject.clauses().stream().anyMatch(Clause::bare)) {
            fix.addAll(Fixes.bracketed());
        }
        fix.add(Operation.add("/Statement/-", delegation(owner)));
        return fix;
    }

    private static Map<String, Object> delegation(Owner owner) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Sid", "Identity policies of the account decide");
        statement.put("Effect", "Allow");
        statement.put("Principal", Map.of("AWS", owner.arn("root")));
        statement.put("Action", "kms:*");
        statement.put("Resource", "*");
        return statement;
    }
}
