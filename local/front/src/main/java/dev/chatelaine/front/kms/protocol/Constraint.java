package dev.chatelaine.front.kms.protocol;

import dev.chatelaine.front.kms.model.KmsRefusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The constraints of the service model, refused in AWS's words. Bytes are never shown. */
final class Constraint {

    private Constraint() {}

    static KmsRefusal notNull(String name) {
        return KmsRefusal.validation("1 validation error detected: Value null at '" + camel(name)
                + "' failed to satisfy constraint: Member must not be null");
    }

    static void length(String name, Optional<String> shown, int length, int max) {
        atMost(name, shown, length, max);
        if (length < 1) {
            throw broken(name, shown, "Member must have length greater than or equal to 1");
        }
    }

    static void atMost(String name, Optional<String> shown, int length, int max) {
        if (length > max) {
            throw broken(name, shown, "Member must have length less than or equal to " + max);
        }
    }

    static void range(String name, int value, int min, int max) {
        Optional<String> shown = Optional.of(Integer.toString(value));
        if (value > max) {
            throw broken(name, shown, "Member must have value less than or equal to " + max);
        }
        if (value < min) {
            throw broken(name, shown, "Member must have value greater than or equal to " + min);
        }
    }

    static void oneOf(String name, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw broken(
                    name,
                    Optional.of(value),
                    "Member must satisfy enum value set: [" + String.join(", ", allowed) + "]");
        }
    }

    private static KmsRefusal broken(String name, Optional<String> shown, String demand) {
        return KmsRefusal.validation("1 validation error detected: Value "
                + shown.map(value -> "'" + value + "' ").orElse("")
                + "at '" + camel(name) + "' failed to satisfy constraint: " + demand);
    }

    private static String camel(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
