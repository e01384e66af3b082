package dev.chatelaine.aws;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.WrappingKey;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * Whichever symmetric KMS key a message names, in one region and within a filter. It only unwraps.
 *
 * <p>Whoever may encrypt under any key within the filter can make a message that opens, so that an authentic message says
 * nothing of who made it. Name the keys where they are known.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/aws-kms/aws-kms-discovery-keyring.md">AWS
 *     KMS discovery keyring</a>
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/aws-kms/aws-kms-mrk-discovery-keyring.md">AWS
 *     KMS MRK discovery keyring</a>
 */
public final class KmsDiscovery implements WrappingKey {

    private final String region;
    private final KmsClient kms;
    private final DiscoveryFilter filter;
    private final boolean multiRegionAware;
    private final List<String> grantTokens;

    private KmsDiscovery(
            String region, KmsClient kms, DiscoveryFilter filter, boolean multiRegionAware, List<String> grantTokens) {
        this.region = region;
        this.kms = kms;
        this.filter = filter;
        this.multiRegionAware = multiRegionAware;
        this.grantTokens = grantTokens;
    }

    /**
     * The keys of a region.
     *
     * @param kms a client in that region
     */
    public static KmsDiscovery in(String region, KmsClient kms, DiscoveryFilter filter) {
        return new KmsDiscovery(region, kms, filter, false, List.of());
    }

    /**
     * The keys of a region, and in the place of multi-Region keys elsewhere the related keys of this region.
     *
     * @param kms a client in that region
     */
    public static KmsDiscovery multiRegionAware(String region, KmsClient kms, DiscoveryFilter filter) {
        return new KmsDiscovery(region, kms, filter, true, List.of());
    }

    /** The same, used with tokens of grants that KMS may not know everywhere yet. */
    public KmsDiscovery withGrantTokens(List<String> tokens) {
        return new KmsDiscovery(region, kms, filter, multiRegionAware, List.copyOf(tokens));
    }

    @Override
    public String name() {
        return "aws-kms discovery in " + region;
    }

    @Override
    public boolean remote() {
        return true;
    }

    /**
     * Never wraps.
     *
     * @throws InvalidRequest always
     */
    @Override
    public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
        throw new InvalidRequest("Discovery finds keys to open messages: to seal, name a key by its ARN.");
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        return KeyArn.of(wrapped, KmsWrappingKey.PROVIDER)
                .filter(filter::permits)
                .map(arn -> multiRegionAware && arn.multiRegion() ? arn.in(region) : arn)
                .filter(arn -> arn.region().equals(region))
                .flatMap(arn -> new KmsKey(arn, kms, grantTokens)
                        .decrypt(wrapped.ciphertext(), suite.dataKeyLength(), context.pairs())
                        .found());
    }

    @Override
    public String toString() {
        return "KmsDiscovery[" + region + " " + filter + "]";
    }
}
