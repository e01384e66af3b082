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
 * @param keys {@code KEYS}: the keys, the first of which generates data keys
 * @param buckets the buckets that may be read and written
 * @param contextRules {@code REQUIRED_CONTEXT}: what the context of every message must carry
 * @param refusedPrefixes {@code REFUSED_PREFIXES}: places under which nothing is written
 * @param endpoint what stands in for AWS
 */
public record EnvelopeSettings(
        List<KeyArn> keys,
        Buckets buckets,
        List<ContextRule> contextRules,
        List<S3Place> refusedPrefixes,
        Optional<URI> endpoint) {

    private static final Expected KEYS = new Expected(
            "ARNs of KMS keys, separated by commas",
            "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");
    private static final Expected RULES =
            new Expected("context pairs name or name=value, separated by commas", "tenant,stage=prod");
    private static final Expected PREFIXES =
            new Expected("prefixes in S3, separated by commas", "s3://shop-data/incoming/");

    /**
     * Reads the settings.
     *
     * @throws dev.chatelaine.Internal that names each error
     */
    public static EnvelopeSettings read(Settings settings) {
        List<KeyArn> keys = settings.requiredList("KEYS", KEYS, KeyArn::parse);
        Buckets buckets = Buckets.read(settings);
        List<ContextRule> rules = settings.list("REQUIRED_CONTEXT", RULES, ContextRule::parse);
        List<S3Place> prefixes = settings.list("REFUSED_PREFIXES", PREFIXES, S3Place::parse);
        Optional<URI> endpoint = Endpoint.read(settings);
        settings.check();
        return new EnvelopeSettings(keys, buckets, rules, prefixes, endpoint);
    }
}
