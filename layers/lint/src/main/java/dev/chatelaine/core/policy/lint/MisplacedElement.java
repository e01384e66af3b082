package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.Principals;
import dev.chatelaine.core.policy.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An element that this kind of policy forbids or needs, or a name that stands twice.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html">Grammar</a>
 */
final class MisplacedElement implements Rule {

    @Override
    public Stream<Finding> check(Subject subject) {
        Set<String> sids = new HashSet<>();
        return subject.clauses().stream()
                .flatMap(clause -> Stream.of(
                                principal(subject.kind(), clause),
                                bare(subject.kind(), clause),
                                trust(subject.kind(), clause),
                                sid(clause, sids))
                        .flatMap(findings -> findings));
    }

    private static Stream<Finding> principal(Kind kind, Clause clause) {
        boolean named = clause.statement().principals().isPresent();
        if (named && kind.forbidsPrincipals()) {
            String element = clause.at(clause.notPrincipal() ? "NotPrincipal" : "Principal");
            return Stream.of(error(
                    "PRINCIPAL_NOT_ALLOWED",
                    element,
                    "This kind of policy applies to whoever has it and takes no principal: remove the element.",
                    List.of(Operation.remove(element))));
        }
        if (!named && kind.opens()) {
            return Stream.of(error(
                    "PRINCIPAL_MISSING",
                    clause.pointer(),
                    "A statement of this kind of policy needs a Principal: say whom it is about, or remove it.",
                    Fixes.withoutStatement(clause)));
        }
        return Stream.empty();
    }

    private static Stream<Finding> bare(Kind kind, Clause clause) {
        if (!clause.isBarePrincipal() || kind.forbidsPrincipals()) {
            return Stream.empty();
        }
        Located<Scalar> name = clause.principals(Principals.Type.AWS).getFirst();
        return Stream.of(error(
                "PRINCIPAL_WITHOUT_TYPE",
                name.pointer(),
                "AWS does not store a principal without its type: put it into an object, such as {\"AWS\": …}.",
                List.of(Operation.replace(
                        name.pointer(), Map.of("AWS", name.value().text())))));
    }

    private static Stream<Finding> trust(Kind kind, Clause clause) {
        if (kind != Kind.TRUST || clause.statement().resources().isEmpty()) {
            return Stream.empty();
        }
        String element = clause.at(clause.resources().isEmpty() ? "NotResource" : "Resource");
        return Stream.of(error(
                "RESOURCE_NOT_ALLOWED",
                element,
                "A trust policy is about its own role and takes no resource: remove the element.",
                List.of(Operation.remove(element))));
    }

    private static Stream<Finding> sid(Clause clause, Set<String> seen) {
        return clause.statement().sid().filter(sid -> !seen.add(sid)).stream()
                .map(sid -> error(
                        "SID_NOT_UNIQUE",
                        clause.at("Sid"),
                        "Another statement has this Sid already: give it a name of its own, or none.",
                        List.of(Operation.remove(clause.at("Sid")))));
    }

    private static Finding error(String code, String pointer, String message, List<Operation> fix) {
        return new Finding(code, Severity.ERROR, pointer, message, fix);
    }
}
