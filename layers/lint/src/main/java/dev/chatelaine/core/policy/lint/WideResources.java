package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An identity policy that allows actions on every resource though they could name one. Actions that take no resource
 * need {@code *} and are not reported.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Actions,
 *     resources and condition keys</a>
 */
final class WideResources implements Rule {

    private static final List<String> ABOUT_RESOURCES =
            List.of("aws:resourceaccount", "aws:resourceorgid", "aws:resourceorgpaths", "kms:resourcealiases");

    @Override
    public Stream<Finding> check(Subject subject) {
        if (!subject.kind().gives()) {
            return Stream.empty();
        }
        return subject.allows()
                .filter(clause -> clause.tests().stream().noneMatch(WideResources::ties))
                .filter(clause -> clause.notAction() || takesResource(subject, clause))
                .flatMap(clause -> clause.resources().stream()
                        .filter(resource -> resource.value().equals("*"))
                        .limit(1)
                        .map(resource -> new Finding(
                                "ALL_RESOURCES",
                                Severity.SUGGESTION,
                                resource.pointer(),
                                "The actions are allowed on every resource, those of other accounts included: name the"
                                        + " resources (the fix leaves those of the own account).",
                                account(subject)
                                        .map(own -> Fixes.withTest(clause, "StringEquals", "aws:ResourceAccount", own))
                                        .orElse(List.of()))));
    }

    private static Optional<String> account(Subject subject) {
        return subject.account()
                .or(() -> subject.hasVariables() ? Optional.of("${aws:PrincipalAccount}") : Optional.empty());
    }

    private static boolean takesResource(Subject subject, Clause clause) {
        return clause.actions().stream().anyMatch(action -> takesResource(subject, action.value()));
    }

    private static boolean takesResource(Subject subject, String pattern) {
        return pattern.equals("*")
                || subject.catalog().actionsLike(pattern).anyMatch(ActionCatalog.Action::takesResource);
    }

    private static boolean ties(PlacedTest test) {
        Operator operator = test.operator();
        boolean about = ABOUT_RESOURCES.contains(test.key()) || test.key().contains(":resourcetag/");
        return about
                && !operator.holdsWithoutKey()
                && operator.family() != Operator.Family.NULL
                && !test.texts().contains("*");
    }
}
