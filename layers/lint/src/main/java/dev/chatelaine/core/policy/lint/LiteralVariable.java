package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A policy variable in a policy whose Version has none: it is literal text.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html">Version</a>
 */
final class LiteralVariable implements Rule {

    static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Za-z*?$]");

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.hasVariables()
                ? Stream.empty()
                : subject.clauses().stream()
                        .flatMap(LiteralVariable::texts)
                        .filter(text -> VARIABLE.matcher(text.value()).find())
                        .map(text -> finding(subject, text.pointer()));
    }

    private static Stream<Located<String>> texts(Clause clause) {
        return Stream.concat(
                clause.allResources().stream(),
                clause.tests().stream()
                        .filter(test -> test.operator().hasVariables())
                        .flatMap(test -> test.values().stream())
                        .map(value ->
                                new Located<>(value.pointer(), value.value().text())));
    }

    private static Finding finding(Subject subject, String pointer) {
        boolean named = subject.policy().version().isPresent();
        Operation version =
                named ? Operation.replace("/Version", "2012-10-17") : Operation.add("/Version", "2012-10-17");
        return new Finding(
                "VARIABLE_IS_LITERAL",
                Severity.WARNING,
                pointer,
                "Without Version 2012-10-17 a policy variable is literal text: name that Version.",
                List.of(version));
    }
}
