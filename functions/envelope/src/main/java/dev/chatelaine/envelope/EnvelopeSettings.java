package dev.chatelaine.envelope;

import dev.chatelaine.aws.KeyArn;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.lambda.Buckets;
import dev.chatelaine.lambda.Endpoint;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How the stack configures the envelope functions.
 *
 * @param keys {@code KEYS}: the keys that seal and open, the first of which generates data keys
 * @param signingKeys {@code SIGNING_KEYS}: the keys that sign and verify
 * @param buckets the buckets that may be read and written
 * @param contextRules {@code REQUIRED_CONTEXT}: what the context of every message must carry
 * @param refusedPrefixes {@code REFUSED_PREFIXES}: places under which nothing is written
 * @param endpoint what stands in for AWS
 */
public record EnvelopeSettings(
        List<KeyArn> keys,
        List<KeyArn> signingKeys,
        Buckets buckets,
        List<ContextRule> contextRules,
        List<S3Place> refusedPrefixes,
        Optional<URI> endpoint) {

    private static final Expected RULES =
            new Expected("context pairs name or name=value, separated by commas", "tenant,stage=prod");
    private static final Expected PREFIXES =
            new Expected("prefixes in S3, separated by commas", "s3://shop-data/incoming/");

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
        Buckets buckets = Buckets.read(settings);
        List<ContextRule> rules = settings.list("REQUIRED_CONTEXT", RULES, ContextRule::parse);
        List<S3Place> prefixes = settings.list("REFUSED_PREFIXES", PREFIXES, S3Place::parse);
        Optional<URI> endpoint = Endpoint.read(settings);
        settings.check();
        return new EnvelopeSettings(keys, signingKeys, buckets, rules, prefixes, endpoint);
    }
}
