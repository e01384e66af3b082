package dev.chatelaine.core.policy.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An Allow for all actions, for all of a service, or for all but a few. In a key policy {@code kms:*} is about one key
 * and is not reported.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege">Least
 *     privilege</a>
 */
final class WideActions implements Rule {

    private static final List<String> READING = List.of("Describe*", "Get*", "List*");

    @Override
    public Stream<Finding> check(Subject subject) {
        if (!subject.kind().gives() && !subject.kind().opens()) {
            return Stream.empty();
        }
        return subject.allows()
                .flatMap(clause -> Stream.concat(
                        notAction(clause),
                        clause.actions().stream().flatMap(action -> check(subject, clause, action))));
    }

    private static Stream<Finding> notAction(Clause clause) {
        return clause.notAction()
                ? Stream.of(new Finding(
                        "ALLOW_WITH_NOT_ACTION",
                        Severity.WARNING,
                        clause.at("NotAction"),
                        "Allow with NotAction allows every action that is not listed, those to come included: list in"
                                + " Action what is needed.",
                        List.of()))
                : Stream.empty();
    }

    private static Stream<Finding> check(Subject subject, Clause clause, Located<String> action) {
        String service = Names.prefix(action.value());
        if (action.value().equals("*") || action.value().equals("*:*")) {
            return Stream.of(new Finding(
                    "ALL_ACTIONS",
                    Severity.WARNING,
                    action.pointer(),
                    "Every action of every service is allowed: list the actions that are needed.",
                    ofOneService(subject, clause, action)));
        }
        if (!action.value().equalsIgnoreCase(service + ":*") || !subject.kind().gives()) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                "ALL_ACTIONS_OF_SERVICE",
                Severity.SUGGESTION,
                action.pointer(),
                "Every action of the service is allowed, administration included: list the actions that are needed (the"
                        + " fix leaves those that read).",
                reading(subject, clause, action, service)));
    }

    private static List<Operation> ofOneService(Subject subject, Clause clause, Located<String> action) {
        String own = subject.kind().service();
        List<String> services = own.equals("*")
                ? clause.resources().stream()
                        .map(arn -> service(arn.value()))
                        .distinct()
                        .toList()
                : List.of(own);
        boolean known = !services.isEmpty()
                && services.stream()
                        .noneMatch(service -> subject.catalog().actions(service).isEmpty());
        return known
                ? replaced(
                        clause,
                        action,
                        services.stream().map(service -> service + ":*").toList())
                : List.of();
    }

    private static String service(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 ? parts[2] : "";
    }

    private static List<Operation> reading(Subject subject, Clause clause, Located<String> action, String service) {
        List<String> patterns = READING.stream()
                .map(pattern -> service + ":" + pattern)
                .filter(pattern ->
                        subject.catalog().actionsLike(pattern).findAny().isPresent())
                .toList();
        return patterns.isEmpty()
                ? Fixes.withoutItem(clause, clause.actions(), action)
                : replaced(clause, action, patterns);
    }

    private static List<Operation> replaced(Clause clause, Located<String> action, List<String> by) {
        if (action.pointer().equals(clause.at("Action"))) {
            return List.of(Operation.replace(action.pointer(), by));
        }
        List<Operation> fix = new ArrayList<>();
        fix.add(Operation.replace(action.pointer(), by.getFirst()));
        by.stream().skip(1).forEach(pattern -> fix.add(Operation.add(clause.at("Action/-"), pattern)));
        return fix;
    }
}
