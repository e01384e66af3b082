package dev.chatelaine.front.ssm.secure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.Refusal;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DecryptedBytes;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageDecryptor;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.service.Service;
import dev.chatelaine.front.ssm.protocol.Refusals;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * Seals the values of SecureStrings, bound to the parameter's ARN. A standard one is a ciphertext of KMS itself; an
 * advanced one, which may be longer than KMS takes, is an AWS Encryption SDK message under a data key of KMS.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html">How Parameter Store
 *     uses KMS</a>
 */
public final class SecureStrings {

    /** The name of the context's one pair. */
    static final String CONTEXT = "PARAMETER_ARN";

    /** The first byte of an Encryption SDK message of version 2; ciphertexts of the front's KMS begin with 1. */
    private static final byte MESSAGE = 2;

    private final KmsDoor kms;

    /** Seals by this KMS. */
    public SecureStrings(Service kms) {
        this.kms = new KmsDoor(kms);
    }

    /** The ciphertext in base64. */
    public String seal(Call call, String arn, String keyId, boolean advanced, String value) {
        byte[] plaintext = value.getBytes(StandardCharsets.UTF_8);
        return advanced ? message(call, arn, keyId, plaintext) : ciphertext(call, arn, keyId, plaintext);
    }

    /** The value that a ciphertext holds. */
    public String open(Call call, String arn, String ciphertext) {
        byte[] bytes = decoded(ciphertext);
        return bytes[0] == MESSAGE ? openMessage(call, arn, bytes) : openCiphertext(call, arn, ciphertext);
    }

    private String ciphertext(Call call, String arn, String keyId, byte[] plaintext) {
        ObjectNode request = KmsDoor.bound(arn).put("KeyId", keyId).put("Plaintext", KmsDoor.base64(plaintext));
        return kms.ask(call, "Encrypt", request).path("CiphertextBlob").asText();
    }

    private String message(Call call, String arn, String keyId, byte[] plaintext) {
        byte[] message = MessageEncryptor.builder()
                .keys(new ParameterKey(kms, call, keyId))
                .suite(AlgorithmSuite.AES_256_GCM_COMMIT)
                .build()
                .encrypt(plaintext, context(arn));
        return KmsDoor.base64(message);
    }

    private String openCiphertext(Call call, String arn, String ciphertext) {
        ObjectNode request = KmsDoor.bound(arn).put("CiphertextBlob", ciphertext);
        return new String(KmsDoor.bytes(kms.ask(call, "Decrypt", request), "Plaintext"), StandardCharsets.UTF_8);
    }

    private String openMessage(Call call, String arn, byte[] message) {
        try (DecryptedBytes opened = MessageDecryptor.builder()
                .keys(new ParameterKey(kms, call, "the key that wrapped the message's data key"))
                .build()
                .decrypt(message, context(arn))) {
            return new String(opened.plaintext(), StandardCharsets.UTF_8);
        } catch (Refusal changed) {
            throw invalid();
        }
    }

    private static EncryptionContext context(String arn) {
        return EncryptionContext.of(Map.of(CONTEXT, arn));
    }

    private static byte[] decoded(String ciphertext) {
        try {
            byte[] bytes = Base64.getDecoder().decode(ciphertext);
            if (bytes.length > 0) {
                return bytes;
            }
        } catch (IllegalArgumentException notSealedHere) {
            throw invalid();
        }
        throw invalid();
    }

    private static RuntimeException invalid() {
        return Refusals.of("InvalidKeyId", "The value is no ciphertext of this parameter.");
    }
}
