package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An identity policy that allows decryption under all keys. Conditions are not looked at, as Security Hub's controls
 * do not.
 *
 * @see <a href="https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html">KMS.1 and KMS.2</a>
 */
final class DecryptOnAllKeys implements Rule {

    private static final List<String> OPENING = List.of("kms:Decrypt", "kms:ReEncryptFrom");
    private static final Pattern ALL_KEYS = Pattern.compile("\\*|arn:[^:]*:(kms|\\*)(:[^:]*){0,2}:(key/)?\\*");

    @Override
    public Stream<Finding> check(Subject subject) {
        if (!subject.kind().gives()) {
            return Stream.empty();
        }
        return subject.allows()
                .filter(clause -> OPENING.stream().anyMatch(clause::covers))
                .flatMap(clause -> clause.resources().stream()
                        .filter(resource -> ALL_KEYS.matcher(resource.value()).matches())
                        .limit(1)
                        .map(resource -> new Finding(
                                "DECRYPT_ON_ALL_KEYS",
                                Severity.WARNING,
                                resource.pointer(),
                                "Decryption is allowed under every key: name the keys in Resource.",
                                fix(subject, clause))));
    }

    /** Leaves every other action of KMS; there is no way to write that for {@code *}. */
    private static List<Operation> fix(Subject subject, Clause clause) {
        if (clause.notAction() || clause.actions().stream().anyMatch(action -> isOfAllServices(action.value()))) {
            return List.of();
        }
        List<String> others = clause.actions().stream()
                .flatMap(action -> others(subject, action.value()))
                .toList();
        return others.isEmpty()
                ? Fixes.withoutStatement(clause)
                : List.of(Operation.replace(clause.at("Action"), others));
    }

    private static Stream<String> others(Subject subject, String pattern) {
        if (OPENING.stream().noneMatch(action -> Names.like(pattern, action))) {
            return Stream.of(pattern);
        }
        return subject.catalog()
                .actionsLike(pattern)
                .map(ActionCatalog.Action::name)
                .filter(action -> !OPENING.contains(action));
    }

    private static boolean isOfAllServices(String pattern) {
        return !pattern.contains(":") || Names.prefix(pattern).contains("*");
    }
}
