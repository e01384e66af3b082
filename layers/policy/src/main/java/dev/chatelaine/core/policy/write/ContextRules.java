package dev.chatelaine.core.policy.write;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What pairs a condition can ask for. Names of condition keys do not know case, an empty value counts as none, and a key
 * policy holds printable ASCII and Latin-1 only.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context">kms:EncryptionContext</a>
 */
final class ContextRules {

    private static final Pattern PRINTABLE = Pattern.compile("[ -~\\u00a0-\\u00ff]+");

    private ContextRules() {}

    static void check(Map<String, String> pairs, KeyUsage usage) {
        DescriptionRules.require(
                pairs.isEmpty() || usage.hasEncryptionContext(),
                "encryptionContext: keys of this usage have none: leave it out.");
        DescriptionRules.require(
                pairs.entrySet().stream().allMatch(pair -> printable(pair.getKey()) && printable(pair.getValue())),
                "encryptionContext: a key policy holds printable characters of ASCII and Latin-1 only, and a condition"
                        + " cannot ask for an empty text: choose other names and values.");
        DescriptionRules.require(
                pairs.keySet().stream()
                                .map(name -> name.toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        == pairs.size(),
                "encryptionContext: conditions do not tell names apart that differ in case only: keep one of them.");
    }

    private static boolean printable(String text) {
        return PRINTABLE.matcher(text).matches();
    }
}
