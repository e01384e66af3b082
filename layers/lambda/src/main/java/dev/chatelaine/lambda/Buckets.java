package dev.chatelaine.lambda;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The buckets that a function may read and write.
 *
 * @param names the setting {@code BUCKETS}: their names, or their ARNs
 * @param owner {@code BUCKET_OWNER}: the account that they belong to; may be empty if there are none
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">Bucket naming rules</a>
 */
public record Buckets(List<String> names, String owner) {

    private static final Pattern NAME =
            Pattern.compile("(?:arn:aws[a-z-]{0,20}:s3:::)?([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])");
    private static final Pattern ACCOUNT = Pattern.compile("([0-9]{12})");

    private static final Expected NAMES = new Expected("names of buckets, separated by commas", "shop-data");
    private static final Expected OWNER = new Expected("the account id that owns the buckets", "111122223333");

    /** Buckets, or none. */
    public static Buckets read(Settings settings) {
        List<String> names = settings.list("BUCKETS", NAMES, Buckets::name);
        return names.isEmpty()
                ? new Buckets(
                        names,
                        settings.optional("BUCKET_OWNER", OWNER, Buckets::account)
                                .orElse(""))
                : new Buckets(names, owner(settings));
    }

    /** One or more buckets. */
    public static Buckets required(Settings settings) {
        return new Buckets(settings.requiredList("BUCKETS", NAMES, Buckets::name), owner(settings));
    }

    private static String owner(Settings settings) {
        return settings.required("BUCKET_OWNER", OWNER, Buckets::account).orElse("");
    }

    private static Optional<String> name(String text) {
        return matching(NAME, text);
    }

    private static Optional<String> account(String text) {
        return matching(ACCOUNT, text);
    }

    private static Optional<String> matching(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
