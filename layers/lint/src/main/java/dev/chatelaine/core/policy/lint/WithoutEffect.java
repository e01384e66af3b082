package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.Principals;
import dev.chatelaine.core.policy.Scalar;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement, or a part of one, that is about nothing or nobody. KMS stores such statements without a word.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html">Elements of a key
 *     policy</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
final class WithoutEffect implements Rule {

    private static final Pattern UNIQUE_ID = Pattern.compile("A[A-Z]{3}[A-Z0-9]{12,}");

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.clauses().stream()
                .flatMap(clause -> Stream.of(
                                action(clause), resource(subject.kind(), clause), empty(clause), nobody(clause))
                        .flatMap(findings -> findings));
    }

    private static Stream<Finding> action(Clause clause) {
        return clause.statement().actions().isPresent()
                ? Stream.empty()
                : Stream.of(error(
                        "STATEMENT_WITHOUT_ACTION",
                        clause.pointer(),
                        "Without an Action this statement does nothing: say what it is about, or remove it.",
                        Fixes.withoutStatement(clause)));
    }

    private static Stream<Finding> resource(Kind kind, Clause clause) {
        if (clause.statement().resources().isPresent() || kind == Kind.TRUST) {
            return Stream.empty();
        }
        return Stream.of(error(
                "STATEMENT_WITHOUT_RESOURCE",
                clause.pointer(),
                "Without a Resource this statement does nothing: add one (\"*\" in a key policy is this key), or remove"
                        + " the statement.",
                kind == Kind.KEY
                        ? List.of(Operation.add(clause.at("Resource"), "*"))
                        : Fixes.withoutStatement(clause)));
    }

    private static Stream<Finding> empty(Clause clause) {
        boolean action =
                clause.statement().actions().isPresent() && clause.allActions().isEmpty();
        boolean resource = clause.statement().resources().isPresent()
                && clause.allResources().isEmpty();
        return action || resource
                ? Stream.of(error(
                        "EMPTY_LIST",
                        clause.pointer(),
                        "A list in this statement is empty, so that it is about nothing: fill it, or remove the"
                                + " statement.",
                        Fixes.withoutStatement(clause)))
                : Stream.empty();
    }

    private static Stream<Finding> nobody(Clause clause) {
        List<Located<Scalar>> names = clause.principals(Principals.Type.AWS);
        return names.stream()
                .filter(name -> isNobody(name.value().text()))
                .map(name -> error(
                        "PRINCIPAL_IS_NOBODY",
                        name.pointer(),
                        "This principal matches nobody: wildcards within names, groups, and ids of deleted users and"
                                + " roles do not count; name an existing user, role or account.",
                        withoutName(clause, names, name)));
    }

    private static boolean isNobody(String name) {
        boolean partly = name.length() > 1 && (name.contains("*") || name.contains("?"));
        return partly || UNIQUE_ID.matcher(name).matches() || name.contains(":group/");
    }

    private static List<Operation> withoutName(Clause clause, List<Located<Scalar>> names, Located<Scalar> name) {
        boolean lastOfGroup = names.size() == 1 && clause.groups().count() > 1;
        return lastOfGroup
                ? List.of(Operation.remove(name.pointer().replaceAll("/\\d+$", "")))
                : Fixes.withoutItem(clause, names, name);
    }

    private static Finding error(String code, String pointer, String message, List<Operation> fix) {
        return new Finding(code, Severity.ERROR, pointer, message, fix);
    }
}
