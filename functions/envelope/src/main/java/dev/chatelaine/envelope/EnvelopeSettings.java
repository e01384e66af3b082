package dev.chatelaine.envelope;

import dev.chatelaine.Internal;
import dev.chatelaine.aws.KeyArn;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.core.crypto.CommitmentPolicy;
import dev.chatelaine.lambda.Buckets;
import dev.chatelaine.lambda.Endpoint;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the stack configures the envelope functions.
 *
 * @param keys {@code KEYS}: the keys that seal and open, the first of which generates data keys
 * @param signingKeys {@code SIGNING_KEYS}: the keys that sign and verify
 * @param buckets the buckets that may be read and written
 * @param contextRules {@code REQUIRED_CONTEXT}: what the context of every message must carry
 * @param commitmentPolicy {@code COMMITMENT_POLICY}: whether messages must commit to their key, as they must unless set
 * @param refusedPrefixes {@code REFUSED_PREFIXES}: places under which nothing is written
 * @param uploads {@code UPLOADS} and {@code SEALED}: what is sealed as it comes, and where it goes
 * @param endpoint what stands in for AWS
 */
public record EnvelopeSettings(
        List<KeyArn> keys,
        List<KeyArn> signingKeys,
        Buckets buckets,
        List<ContextRule> contextRules,
        CommitmentPolicy commitmentPolicy,
        List<S3Place> refusedPrefixes,
        Optional<Uploads> uploads,
        Optional<URI> endpoint) {

    private static final Expected RULES =
            new Expected("context pairs name or name=value, separated by commas", "tenant,stage=prod");
    private static final Expected PREFIXES =
            new Expected("prefixes in S3, separated by commas", "s3://shop-data/incoming/");

    private static final Expected POLICY = new Expected(
            CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT + " or " + CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT,
            CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT.name());

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
        CommitmentPolicy policy = settings.optional("COMMITMENT_POLICY", POLICY, EnvelopeSettings::policy)
                .orElse(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);
        Optional<Uploads> uploads = Uploads.read(settings);
        Optional<URI> endpoint = Endpoint.read(settings);
        settings.check();
        return new EnvelopeSettings(keys, signingKeys, buckets, rules, policy, prefixes, uploads, endpoint);
    }

    /** One that permits Encrypt to write what it writes. */
    private static Optional<CommitmentPolicy> policy(String name) {
        return Stream.of(
                        CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT,
                        CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT)
                .filter(policy -> policy.name().equals(name))
                .findFirst();
    }

    /**
     * The uploads, for a function that seals them.
     *
     * @throws Internal if there are none
     */
    public Uploads requiredUploads() {
        return uploads.orElseThrow(() -> new Internal("The function is misconfigured: UPLOADS and SEALED are missing: "
                + Uploads.PREFIX.sentence() + " Set these environment variables and deploy again."));
    }
}
