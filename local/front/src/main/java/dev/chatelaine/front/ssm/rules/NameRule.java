package dev.chatelaine.front.ssm.rules;

import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.ssm.protocol.Refusals;
import dev.chatelaine.front.ssm.store.ParameterName;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a parameter may be called, and where a hierarchy ends.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html#sysman-parameter-name-constraints">Parameter
 *     name requirements and constraints</a>
 */
public final class NameRule {

    private static final int LONGEST = 1011;
    private static final int DEEPEST = 15;
    private static final Pattern SYMBOLS = Pattern.compile("[a-zA-Z0-9_./-]+");
    private static final Pattern QUALIFIED = Pattern.compile("[^/]+|(/[^/]+)+");

    private NameRule() {}

    /** Refuses what cannot be the name of a new parameter. */
    public static void check(Call call, String name) {
        String first = name.startsWith("/") ? name.substring(1) : name;
        String lower = first.toLowerCase(Locale.ROOT);
        if (lower.startsWith("aws") || lower.startsWith("ssm")) {
            throw lower.startsWith("aws") && name.startsWith("/")
                    ? Refusals.of("AccessDeniedException", "No access to reserved parameter name: " + first + ".")
                    : Refusals.validation(
                            "Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).");
        }
        if (!SYMBOLS.matcher(name).matches()) {
            throw Refusals.validation("Parameter name: can't contain other symbols than letters, numbers and .-_/");
        }
        if (!QUALIFIED.matcher(name).matches()) {
            throw Refusals.validation("Parameter name must be a fully qualified name.");
        }
        checkSize(call, name);
    }

    private static void checkSize(Call call, String name) {
        if (name.chars().filter(symbol -> symbol == '/').count() > DEEPEST) {
            throw Refusals.of("HierarchyLevelLimitExceededException", "A hierarchy can have a maximum of 15 levels.");
        }
        if (ParameterName.arn(call, name).length() > LONGEST) {
            throw Refusals.validation("Parameter name: its ARN can have at most " + LONGEST + " characters.");
        }
    }

    /** Refuses what cannot be the path of a hierarchy. */
    public static void checkPath(String path) {
        if (!path.startsWith("/") || !SYMBOLS.matcher(path).matches()) {
            throw Refusals.validation(
                    "The parameter doesn't meet the parameter name requirements. The parameter name must"
                            + " begin with a forward slash \"/\".");
        }
        if (path.chars().filter(symbol -> symbol == '/').count() > DEEPEST) {
            throw Refusals.of("HierarchyLevelLimitExceededException", "A hierarchy can have a maximum of 15 levels.");
        }
    }
}
