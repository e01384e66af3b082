package dev.chatelaine.front.ssm.rules;

import dev.chatelaine.front.ssm.protocol.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a parameter may hold, and that its type stays what it is. */
public final class ValueRule {

    /** The types of parameters. */
    public static final List<String> TYPES = List.of("String", "StringList", "SecureString");

    private ValueRule() {}

    /** Refuses a value that its pattern does not allow. */
    public static void checkPattern(String value, Optional<String> pattern) {
        try {
            if (pattern.filter(allowed -> !Pattern.matches(allowed, value)).isPresent()) {
                throw Refusals.of(
                        "ParameterPatternMismatchException",
                        "Parameter value, cannot be validated against allowedPattern: " + pattern.get());
            }
        } catch (PatternSyntaxException malformed) {
            throw Refusals.of("InvalidAllowedPatternException", "The allowed pattern is no regular expression.");
        }
    }

    /** Refuses another type than the one before. */
    public static void checkType(String type, Optional<String> before) {
        if (before.filter(same -> !same.equals(type)).isPresent()) {
            throw Refusals.of(
                    "HierarchyTypeMismatchException",
                    "Parameter Store doesn't support changing a parameter type in a hierarchy. For example, you can't"
                            + " change a parameter from a String type to a SecureString type. You must create a new,"
                            + " unique parameter.");
        }
    }
}
