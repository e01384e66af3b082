package dev.chatelaine.front.ssm.secure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.service.Service;
import dev.chatelaine.front.ssm.protocol.Refusals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;

/**
 * Calls KMS in the name of the caller of Parameter Store, so that key policies decide about them, and see that it was
 * Parameter Store that asked ({@code kms:ViaService}).
 */
final class KmsDoor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KEY_TROUBLE = Set.of(
            "NotFoundException",
            "DisabledException",
            "KMSInvalidStateException",
            "InvalidKeyUsageException",
            "InvalidArnException",
            "InvalidCiphertextException");

    private final Service kms;

    KmsDoor(Service kms) {
        this.kms = kms;
    }

    /**
     * One call.
     *
     * @throws AwsError InvalidKeyId where the key, or what it sealed, cannot be used
     */
    JsonNode ask(Call call, String action, ObjectNode request) {
        try {
            byte[] answer = kms.handle(
                            new Call(call.caller(), call.service(), action, call.region(), call.protocol(), request))
                    .body();
            return JSON.readTree(answer);
        } catch (AwsError refused) {
            throw KEY_TROUBLE.contains(refused.code()) ? invalidKey(refused) : refused;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static AwsError invalidKey(AwsError refused) {
        return Refusals.of(
                "InvalidKeyId",
                refused.getMessage() + " (Service: AWSKMS; Status Code: 400; Error Code: " + refused.code() + ")");
    }

    /** A request with the context that binds a SecureString to its parameter. */
    static ObjectNode bound(String parameterArn) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("EncryptionContext").put(SecureStrings.CONTEXT, parameterArn);
        return request;
    }

    static byte[] bytes(JsonNode answer, String member) {
        return Base64.getDecoder().decode(answer.path(member).asText());
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
