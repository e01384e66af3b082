package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether a statement's conditions tie it to callers or sources that its author chose.
 *
 * <p>A test ties when its key says who or whence, when it fails without the key, and when every one of its values is
 * fixed: {@code StringLike} with {@code *} ties nothing, nor does an address range wider than /8 (/32 for IPv6).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status">The
 *     meaning of "public"</a>
 */
final class Limits {

    private static final Set<String> SOURCES =
            Set.of("aws:sourcearn", "aws:sourceaccount", "aws:sourceowner", "aws:sourceorgid", "aws:sourceorgpaths");
    private static final Set<String> CALLERS = Set.of(
            "aws:principalarn",
            "aws:principalaccount",
            "aws:principalorgid",
            "aws:principalorgpaths",
            "aws:sourceip",
            "aws:sourcevpc",
            "aws:sourcevpcarn",
            "aws:sourcevpce",
            "aws:vpceaccount",
            "aws:vpceorgid",
            "aws:vpceorgpaths",
            "aws:userid",
            "kms:calleraccount",
            "s3:dataaccesspointarn",
            "s3:dataaccesspointaccount",
            "lambda:sourcefunctionarn");
    private static final String CONTEXT = "kms:encryptioncontext:";
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern OWN = Pattern.compile("\\$\\{aws:Resource(Account|OrgID|OrgPaths)}.*");
    private static final int SHORTEST_PREFIX = 6;
    private static final int WIDEST_IPV4 = 8;
    private static final int WIDEST_IPV6 = 32;

    private Limits() {}

    /** Whether only chosen callers, networks or sources pass. */
    static boolean tieCaller(Clause clause) {
        return ties(clause, key -> CALLERS.contains(key) || SOURCES.contains(key));
    }

    /** Whether a service passes only on behalf of chosen resources or accounts. */
    static boolean tieSource(Clause clause) {
        return ties(clause, key -> SOURCES.contains(key) || key.startsWith(CONTEXT));
    }

    private static boolean ties(Clause clause, Predicate<String> keys) {
        return clause.tests().stream().anyMatch(test -> keys.test(test.key()) && ties(test));
    }

    private static boolean ties(PlacedTest test) {
        Operator operator = test.operator();
        boolean fails = !operator.holdsWithoutKey() || (operator.forAll() && requiresKey(test.clause(), test.key()));
        return fails
                && !operator.negated()
                && operator.family() != Operator.Family.NULL
                && test.texts().stream().allMatch(value -> fixed(test, value));
    }

    /** Whether a {@code Null} test asks that the key is there. */
    static boolean requiresKey(Clause clause, String key) {
        return clause.tests().stream()
                .anyMatch(test -> test.operator().family() == Operator.Family.NULL
                        && test.key().equals(key)
                        && test.texts().equals(List.of("false")));
    }

    private static boolean fixed(PlacedTest test, String value) {
        if (test.operator().family() == Operator.Family.IP) {
            return narrow(value);
        }
        if (value.contains("${")) {
            return OWN.matcher(value).matches();
        }
        if (!test.operator().hasWildcards() || !(value.contains("*") || value.contains("?"))) {
            return true;
        }
        return value.startsWith("arn:") ? fixedArn(value) : prefix(value).length() >= SHORTEST_PREFIX;
    }

    /** An ARN says whose it is by its account, or, where it has none, by its name. */
    private static boolean fixedArn(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6
                && (parts[4].isEmpty()
                        ? !prefix(parts[5]).isEmpty()
                        : ACCOUNT.matcher(parts[4]).matches());
    }

    private static String prefix(String pattern) {
        return pattern.split("[*?]", 2)[0];
    }

    private static boolean narrow(String range) {
        String[] parts = range.split("/", 2);
        int widest = range.contains(":") ? WIDEST_IPV6 : WIDEST_IPV4;
        return parts.length == 1 || (parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) >= widest);
    }
}
