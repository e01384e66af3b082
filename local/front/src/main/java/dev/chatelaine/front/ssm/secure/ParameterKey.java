package dev.chatelaine.front.ssm.secure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.DataKey;
import dev.chatelaine.core.crypto.EncryptedDataKey;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.GeneratedDataKey;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.front.call.Call;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The key of an advanced SecureString: one data key of KMS for each message, made and opened in the caller's name. */
final class ParameterKey implements WrappingKey {

    private static final String PROVIDER = "aws-kms";

    private final KmsDoor kms;
    private final Call call;
    private final String keyId;

    /**
     * @param keyId the key that generates data keys; of a message that is opened, whichever wrapped its data key
     */
    ParameterKey(KmsDoor kms, Call call, String keyId) {
        this.kms = kms;
        this.call = call;
        this.keyId = keyId;
    }

    @Override
    public String name() {
        return keyId;
    }

    @Override
    public GeneratedDataKey generate(AlgorithmSuite suite, EncryptionContext context) {
        JsonNode answer = kms.ask(
                call,
                "GenerateDataKey",
                request(context).put("KeyId", keyId).put("NumberOfBytes", suite.dataKeyLength()));
        byte[] wrapped = KmsDoor.bytes(answer, "CiphertextBlob");
        byte[] arn = answer.path("KeyId").asText().getBytes(StandardCharsets.UTF_8);
        return new GeneratedDataKey(dataKey(answer), new EncryptedDataKey(PROVIDER, arn, wrapped));
    }

    @Override
    public EncryptedDataKey wrap(DataKey key, AlgorithmSuite suite, EncryptionContext context) {
        throw new UnsupportedOperationException("a parameter is sealed under one key, which generates the data key");
    }

    @Override
    public Optional<DataKey> unwrap(EncryptedDataKey wrapped, AlgorithmSuite suite, EncryptionContext context) {
        ObjectNode request = request(context)
                .put("KeyId", wrapped.providerInfoText())
                .put("CiphertextBlob", KmsDoor.base64(wrapped.ciphertext()));
        return Optional.of(dataKey(kms.ask(call, "Decrypt", request)));
    }

    private static ObjectNode request(EncryptionContext context) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        context.pairs().forEach(request.putObject("EncryptionContext")::put);
        return request;
    }

    private static DataKey dataKey(JsonNode answer) {
        byte[] secret = KmsDoor.bytes(answer, "Plaintext");
        try {
            return DataKey.copyOf(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
