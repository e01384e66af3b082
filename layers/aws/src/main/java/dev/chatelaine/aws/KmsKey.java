package dev.chatelaine.aws;

import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Shown;
import dev.chatelaine.Tampered;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;

/**
 * One key in KMS: every call names it by its ARN, and what KMS answers must be of this key.
 *
 * @param arn the key
 * @param kms a client in the key's region
 * @param grantTokens tokens of grants that KMS may not know everywhere yet
 */
record KmsKey(KeyArn arn, KmsClient kms, List<String> grantTokens) {

    KmsKey {
        grantTokens = List.copyOf(grantTokens);
    }

    /** A data key that KMS made, not yet known to be by this key. */
    GenerateDataKeyResponse generate(int length, EncryptionContext context) {
        return sealing(
                "GenerateDataKey",
                context,
                () -> kms.generateDataKey(request -> request.keyId(arn.text())
                        .numberOfBytes(length)
                        .encryptionContext(context.pairs())
                        .grantTokens(tokens())));
    }

    byte[] encrypt(DataKey key, EncryptionContext context) {
        byte[] secret = key.copy();
        try {
            EncryptResponse answer = sealing(
                    "Encrypt",
                    context,
                    () -> kms.encrypt(request -> request.keyId(arn.text())
                            .plaintext(SdkBytes.fromByteArrayUnsafe(secret))
                            .encryptionContext(context.pairs())
                            .grantTokens(tokens())));
            requireSealedBy(answer.keyId());
            return answer.ciphertextBlob().asByteArrayUnsafe();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Of what is sent to seal, only the context is the caller's. A message's context may be longer than what KMS takes, and
     * how much that is AWS does not say.
     */
    private <T> T sealing(String operation, EncryptionContext context, Supplier<T> call) {
        return call(operation, context.pairs()).answer(() -> {
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

    /**
     * What was encrypted under a symmetric key with this context.
     *
     * @param length the only right length of the plaintext
     */
    DataKey decrypt(byte[] ciphertext, int length, Map<String, String> context) {
        DecryptRequest request = request(ciphertext).encryptionContext(context).build();
        return decrypt(request, length, () -> changed(context));
    }

    /**
     * What was encrypted under the public key.
     *
     * @param length the only right length of the plaintext
     */
    DataKey decrypt(byte[] ciphertext, int length, EncryptionAlgorithmSpec algorithm) {
        DecryptRequest request =
                request(ciphertext).encryptionAlgorithm(algorithm).build();
        return decrypt(
                request,
                length,
                () -> new Tampered("KMS cannot open the data key under " + arn
                        + ": the wrapped key is not what was sealed, or was sealed by another algorithm."));
    }

    private DecryptRequest.Builder request(byte[] ciphertext) {
        return DecryptRequest.builder()
                .keyId(arn.text())
                .ciphertextBlob(SdkBytes.fromByteArrayUnsafe(ciphertext))
                .grantTokens(tokens());
    }

    private DataKey decrypt(DecryptRequest request, int length, Supplier<Tampered> changed) {
        DecryptResponse answer = call("Decrypt", request.encryptionContext()).answer(() -> decrypted(request, changed));
        DataKey plaintext = taken(answer.plaintext());
        try {
            if (!arn.text().equals(answer.keyId()) || plaintext.length() != length) {
                throw new Tampered("KMS opened the data key with another key than " + arn
                        + ", or to another length than it was sealed with.");
            }
            return plaintext;
        } catch (RuntimeException | Error failed) {
            plaintext.close();
            throw failed;
        }
    }

    /** KMS says no more than that the ciphertext is invalid, whether it or the context is not what was sealed. */
    private DecryptResponse decrypted(DecryptRequest request, Supplier<Tampered> changed) {
        try {
            return kms.decrypt(request);
        } catch (KmsException refused) {
            throw isOfTheMessage(refused) ? changed.get() : refused;
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

    private Tampered changed(Map<String, String> context) {
        return new Tampered("KMS cannot open the data key under " + arn + " with the encryption context of "
                + context.keySet().stream().map(Shown::name).collect(Collectors.joining(", "))
                + ": the wrapped key or a value of the context is not what was sealed.");
    }

    void requireSealedBy(String answeredBy) {
        if (!arn.text().equals(answeredBy)) {
            throw new Internal("KMS sealed with another key than " + arn + ": configure the key's own ARN.");
        }
    }

    /** Moves the secret of an answer to where it is wiped. */
    static DataKey taken(SdkBytes answered) {
        byte[] secret = answered.asByteArrayUnsafe();
        try {
            return DataKey.copyOf(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Absent where there is none: KMS need not hear of an empty list. */
    List<String> tokens() {
        return grantTokens.isEmpty() ? null : grantTokens;
    }

    ServiceCall call(String operation) {
        return call(operation, Map.of());
    }

    private ServiceCall call(String operation, Map<String, String> context) {
        return new ServiceCall(
                "kms:" + operation, arn.text(), KeyReasons.of(kms, arn.text(), () -> KeyReasons.conditions(context)));
    }

    KmsKey withGrantTokens(List<String> tokens) {
        return new KmsKey(arn, kms, tokens);
    }
}
