package dev.chatelaine.aws;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.GeneratedDataKey;
import dev.chatelaine.core.crypto.WrappingKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;

/**
 * A symmetric key in AWS KMS. Every call names it by its ARN and binds the encryption context, and what KMS answers must
 * be of this key.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/aws-kms/aws-kms-keyring.md">AWS
 *     KMS keyring</a>
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/aws-kms/aws-kms-mrk-keyring.md">AWS
 *     KMS MRK keyring</a>
 */
public final class KmsWrappingKey implements WrappingKey {

    /** The provider id of data keys under symmetric keys. */
    static final String PROVIDER = "aws-kms";

    private final KmsKey key;
    private final boolean multiRegionAware;

    private KmsWrappingKey(KmsKey key, boolean multiRegionAware) {
        this.key = key;
        this.multiRegionAware = multiRegionAware;
    }

    /** The key of this ARN, which unwraps what it wrapped itself. */
    public static KmsWrappingKey of(KeyArn arn, KmsClients clients) {
        return new KmsWrappingKey(new KmsKey(arn, clients.of(arn), List.of()), false);
    }

    /** The key of this ARN, which also unwraps what a related multi-Region key wrapped in another region. */
    public static KmsWrappingKey multiRegionAware(KeyArn arn, KmsClients clients) {
        return new KmsWrappingKey(new KmsKey(arn, clients.of(arn), List.of()), true);
    }

    /**
     * Several keys that are aware of related ones.
     *
     * @throws InvalidRequest if two of them are related: either could be asked about a data key, in one region or the other
     */
    public static List<KmsWrappingKey> multiRegionAware(List<KeyArn> arns, KmsClients clients) {
        List<KeyArn> doubled = arns.stream()
                .filter(arn -> arn.multiRegion()
                        && arns.stream().filter(arn::isRelatedTo).count() > 1)
                .toList();
        if (!doubled.isEmpty()) {
            throw new InvalidRequest(
                    "Some keys are one multi-Region key in several regions: choose one region for each of "
                            + doubled.stream().map(KeyArn::text).collect(Collectors.joining(", ")) + ".");
        }
        return arns.stream().map(arn -> multiRegionAware(arn, clients)).toList();
    }

    /** The same key, used with tokens of grants that KMS may not know everywhere yet. */
    public KmsWrappingKey withGrantTokens(List<String> tokens) {
        return new KmsWrappingKey(key.withGrantTokens(tokens), multiRegionAware);
    }

    @Override
    public String name() {
        return key.arn().text();
    }

    @Override
    public boolean remote() {
        return true;
    }

    @Override
    public boolean deniesAlike() {
        return true;
    }

    @Override
    public GeneratedDataKey generate(AlgorithmSuite suite, EncryptionContext context) {
        GenerateDataKeyResponse answer = key.generate(suite.dataKeyLength(), context);
        DataKey plaintext = KmsKey.taken(answer.plaintext());
        try {
            key.requireSealedBy(answer.keyId());
            return new GeneratedDataKey(
                    plaintext, wrapped(answer.ciphertextBlob().asByteArrayUnsafe()));
        } catch (RuntimeException | Error failed) {
            plaintext.close();
            throw failed;
        }
    }

    @Override
    public EncryptedDataKey wrap(DataKey dataKey, AlgorithmSuite suite, EncryptionContext context) {
        return wrapped(key.encrypt(dataKey, context));
    }

    private EncryptedDataKey wrapped(byte[] ciphertext) {
        return new EncryptedDataKey(PROVIDER, name().getBytes(StandardCharsets.UTF_8), ciphertext);
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        return KeyArn.of(wrapped, PROVIDER)
                .filter(arn -> multiRegionAware
                        ? key.arn().isRelatedTo(arn)
                        : key.arn().equals(arn))
                .flatMap(_ -> key.decrypt(wrapped.ciphertext(), suite.dataKeyLength(), context.pairs())
                        .found());
    }

    @Override
    public String toString() {
        return "KmsWrappingKey[" + name() + "]";
    }
}
