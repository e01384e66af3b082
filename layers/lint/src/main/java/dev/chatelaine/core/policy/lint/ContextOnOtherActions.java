package dev.chatelaine.core.policy.lint;

import java.util.Set;
import java.util.stream.Stream;

/**
 * An Allow that asks for an encryption context, for an operation that has none: it never matches.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context">kms:EncryptionContext</a>
 */
final class ContextOnOtherActions implements Rule {

    private static final Set<String> WITH_CONTEXT = Set.of(
            "kms:creategrant",
            "kms:encrypt",
            "kms:decrypt",
            "kms:generatedatakey",
            "kms:generatedatakeywithoutplaintext",
            "kms:generatedatakeypair",
            "kms:generatedatakeypairwithoutplaintext",
            "kms:reencryptfrom",
            "kms:reencryptto");

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.allows()
                .filter(clause -> clause.tests().stream().anyMatch(ContextOnOtherActions::asksForContext))
                .flatMap(clause -> clause.actions().stream()
                        .filter(action -> isWithoutContext(subject, action.value()))
                        .map(action -> new Finding(
                                "CONTEXT_NEVER_THERE",
                                Severity.WARNING,
                                action.pointer(),
                                "This operation has no encryption context, so that the condition is never met: allow it"
                                        + " in a statement of its own.",
                                Fixes.withoutItem(clause, clause.actions(), action))));
    }

    private static boolean asksForContext(PlacedTest test) {
        return test.key().startsWith("kms:encryptioncontext")
                && !test.operator().holdsWithoutKey();
    }

    private static boolean isWithoutContext(Subject subject, String action) {
        String lower = Names.lower(action);
        return subject.catalog().actions("kms").stream()
                        .anyMatch(known -> known.name().equalsIgnoreCase(action))
                && !WITH_CONTEXT.contains(lower);
    }
}
