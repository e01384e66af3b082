package dev.chatelaine.envelope;

import dev.chatelaine.Denied;
import dev.chatelaine.core.crypto.EncryptionContext;
import java.util.List;
import java.util.Optional;

/**
 * A pair that the stack demands of every message.
 *
 * @param name the pair's name
 * @param value its value; empty if any will do
 */
public record ContextRule(String name, Optional<String> value) {

    /** A rule as it is configured, {@code name} or {@code name=value}; empty if it is none that a context can keep. */
    static Optional<ContextRule> parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0 && !text.isEmpty()) {
            return Optional.of(new ContextRule(text, Optional.empty()));
        }
        return equals > 0 && equals < text.length() - 1
                ? Optional.of(new ContextRule(text.substring(0, equals), Optional.of(text.substring(equals + 1))))
                : Optional.empty();
    }

    /**
     * Goes on only if a context keeps every rule.
     *
     * @throws Denied that names the pairs
     */
    static void check(List<ContextRule> rules, EncryptionContext context) {
        List<String> broken = rules.stream()
                .filter(rule -> !rule.holds(context))
                .map(ContextRule::name)
                .toList();
        if (!broken.isEmpty()) {
            throw new Denied("The stack demands context pairs that the request lacks or has otherwise: give "
                    + String.join(", ", broken) + " as the stack is configured.");
        }
    }

    private boolean holds(EncryptionContext context) {
        return context.value(name)
                .filter(given -> value.isEmpty() || value.get().equals(given))
                .isPresent();
    }
}
