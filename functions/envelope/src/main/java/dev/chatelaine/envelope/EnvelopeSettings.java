package dev.chatelaine.envelope;

import dev.chatelaine.aws.KeyArn;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the stack configures the envelope functions.
 *
 * @param keys {@code KEYS}: the keys that seal and open, the first of which generates data keys
 * @param signingKeys {@code SIGNING_KEYS}: the keys that sign and verify
 * @param buckets {@code BUCKETS}: names (or ARNs) of the buckets that may be read and written
 * @param bucketOwner {@code BUCKET_OWNER}: the account that these buckets belong to
 * @param contextRules {@code REQUIRED_CONTEXT}: what the context of every message must carry
 * @param refusedPrefixes {@code REFUSED_PREFIXES}: places under which nothing is written
 * @param endpoint {@code ENDPOINT_URL}, else {@code AWS_ENDPOINT_URL}: what stands in for AWS
 */
public record EnvelopeSettings(
        List<KeyArn> keys,
        List<KeyArn> signingKeys,
        List<String> buckets,
        String bucketOwner,
        List<ContextRule> contextRules,
        List<S3Place> refusedPrefixes,
        Optional<URI> endpoint) {

    private static final Pattern BUCKET =
            Pattern.compile("(?:arn:aws[a-z-]{0,20}:s3:::)?([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])");
    private static final Pattern ACCOUNT = Pattern.compile("([0-9]{12})");

    private static final Expected BUCKETS = new Expected("names of buckets, separated by commas", "shop-data");
    private static final Expected OWNER = new Expected("the account id that owns the buckets", "111122223333");
    private static final Expected RULES =
            new Expected("context pairs name or name=value, separated by commas", "tenant,stage=prod");
    private static final Expected PREFIXES =
            new Expected("prefixes in S3, separated by commas", "s3://shop-data/incoming/");
    private static final Expected ENDPOINT = new Expected("an http or https URL", "http://127.0.0.1:4566");

    /**
     * Reads the settings. Which of the sets of keys there must be depends on the function; one must.
     *
     * @throws dev.chatelaine.Internal that names each error
     */
    public static EnvelopeSettings read(Settings settings) {
        List<KeyArn> signingKeys = settings.list(KeySet.SIGNING.setting(), KeySet.ARNS, KeyArn::parse);
        List<KeyArn> keys = signingKeys.isEmpty()
                ? settings.requiredList(KeySet.ENVELOPE.setting(), KeySet.ARNS, KeyArn::parse)
                : settings.list(KeySet.ENVELOPE.setting(), KeySet.ARNS, KeyArn::parse);
        List<String> buckets = settings.list("BUCKETS", BUCKETS, name -> matching(BUCKET, name));
        Optional<String> owner = buckets.isEmpty()
                ? settings.optional("BUCKET_OWNER", OWNER, id -> matching(ACCOUNT, id))
                : settings.required("BUCKET_OWNER", OWNER, id -> matching(ACCOUNT, id));
        List<ContextRule> rules = settings.list("REQUIRED_CONTEXT", RULES, ContextRule::parse);
        List<S3Place> prefixes = settings.list("REFUSED_PREFIXES", PREFIXES, S3Place::parse);
        Optional<URI> endpoint = settings.optional("ENDPOINT_URL", ENDPOINT, EnvelopeSettings::url)
                .or(() -> settings.optional("AWS_ENDPOINT_URL", ENDPOINT, EnvelopeSettings::url));
        settings.check();
        return new EnvelopeSettings(keys, signingKeys, buckets, owner.orElse(""), rules, prefixes, endpoint);
    }

    private static Optional<String> matching(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<URI> url(String text) {
        try {
            URI url = URI.create(text);
            boolean usable =
                    url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
            return usable ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
