package dev.chatelaine.aws;

import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Shown;
import dev.chatelaine.Tampered;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.GeneratedDataKey;
import dev.chatelaine.core.crypto.WrappingKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;

/**
 * A symmetric key in AWS KMS. Every call names it by its ARN and binds the encryption context, and what KMS answers must
 * be of this key.
 *
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/aws-kms/aws-kms-keyring.md">AWS
 *     KMS keyring</a>
 */
public final class KmsWrappingKey implements WrappingKey {

    private static final String PROVIDER = "aws-kms";

    private final KeyArn arn;
    private final KmsClient kms;

    private KmsWrappingKey(KeyArn arn, KmsClient kms) {
        this.arn = arn;
        this.kms = kms;
    }

    /** The key of this ARN. */
    public static KmsWrappingKey of(KeyArn arn, KmsClients clients) {
        return new KmsWrappingKey(arn, clients.of(arn));
    }

    @Override
    public String name() {
        return arn.text();
    }

    @Override
    public GeneratedDataKey generate(AlgorithmSuite suite, EncryptionContext context) {
        GenerateDataKeyResponse answer = sealing(
                "GenerateDataKey",
                () -> kms.generateDataKey(request -> request.keyId(arn.text())
                        .numberOfBytes(suite.dataKeyLength())
                        .encryptionContext(context.pairs())));
        DataKey plaintext = taken(answer.plaintext());
        try {
            return new GeneratedDataKey(plaintext, wrapped(answer.keyId(), answer.ciphertextBlob()));
        } catch (RuntimeException refused) {
            plaintext.close();
            throw refused;
        }
    }

    @Override
    public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
        byte[] secret = key.copy();
        try {
            EncryptResponse answer = sealing(
                    "Encrypt",
                    () -> kms.encrypt(request -> request.keyId(arn.text())
                            .plaintext(SdkBytes.fromByteArrayUnsafe(secret))
                            .encryptionContext(context.pairs())));
            return wrapped(answer.keyId(), answer.ciphertextBlob());
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Of what is sent to seal, only the context is the caller's. A message's context may be longer than what KMS takes, and
     * how much that is AWS does not say.
     */
    private <T> T sealing(String operation, Supplier<T> call) {
        return call(operation).answer(() -> {
            try {
                return call.get();
            } catch (KmsException refused) {
                throw isInvalid(refused) ? tooLong() : refused;
            }
        });
    }

    private InvalidRequest tooLong() {
        return new InvalidRequest("KMS does not take the encryption context under " + arn
                + ": give it fewer or shorter names and values, and put what is long into the data.");
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        boolean mine = wrapped.providerId().equals(PROVIDER)
                && wrapped.providerInfoText().equals(arn.text());
        return mine ? Optional.of(unwrap(wrapped.ciphertext(), suite, context)) : Optional.empty();
    }

    private DataKey unwrap(byte[] ciphertext, AlgorithmSuite suite, EncryptionContext context) {
        DecryptResponse answer = call("Decrypt").answer(() -> decrypt(ciphertext, context));
        DataKey plaintext = taken(answer.plaintext());
        if (!arn.text().equals(answer.keyId()) || plaintext.length() != suite.dataKeyLength()) {
            plaintext.close();
            throw new Tampered("KMS opened the data key with another key than " + arn
                    + ", or to another length than the message's suite has.");
        }
        return plaintext;
    }

    /** KMS says no more than that the ciphertext is invalid, whether it or the context is not what was sealed. */
    private DecryptResponse decrypt(byte[] ciphertext, EncryptionContext context) {
        try {
            return kms.decrypt(request -> request.keyId(arn.text())
                    .ciphertextBlob(SdkBytes.fromByteArrayUnsafe(ciphertext))
                    .encryptionContext(context.pairs()));
        } catch (KmsException refused) {
            throw isOfTheMessage(refused) ? changed(context) : refused;
        }
    }

    /** A wrapped key that is empty or too long for KMS is refused as no valid parameter; all others are the stack's. */
    private static boolean isOfTheMessage(KmsException refused) {
        return refused instanceof InvalidCiphertextException
                || refused instanceof IncorrectKeyException
                || isInvalid(refused);
    }

    private static boolean isInvalid(KmsException refused) {
        return refused.awsErrorDetails() != null
                && "ValidationException".equals(refused.awsErrorDetails().errorCode());
    }

    private Tampered changed(EncryptionContext context) {
        return new Tampered("KMS cannot open the data key under " + arn + " with the message's context of "
                + context.pairs().keySet().stream().map(Shown::name).collect(Collectors.joining(", "))
                + ": the wrapped key or a value of the context is not what was sealed.");
    }

    private EncryptedDataKey wrapped(String answeredBy, SdkBytes ciphertext) {
        if (!arn.text().equals(answeredBy)) {
            throw new Internal("KMS sealed with another key than " + arn + ": configure the key's own ARN.");
        }
        return new EncryptedDataKey(
                PROVIDER, arn.text().getBytes(StandardCharsets.UTF_8), ciphertext.asByteArrayUnsafe());
    }

    /** Moves the secret of an answer to where it is wiped. */
    private static DataKey taken(SdkBytes answered) {
        byte[] secret = answered.asByteArrayUnsafe();
        DataKey key = DataKey.copyOf(secret);
        Arrays.fill(secret, (byte) 0);
        return key;
    }

    private ServiceCall call(String operation) {
        return new ServiceCall("kms:" + operation, arn.text());
    }

    @Override
    public String toString() {
        return "KmsWrappingKey[" + arn + "]";
    }
}
