package dev.chatelaine.front.kms.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.kms.engine.KeyMaterial;
import dev.chatelaine.front.kms.engine.Wrapping;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.WrappingAlgorithm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells ministack that imported material came or went, so that its metadata shows the key's true state.
 *
 * <p>Ministack changes that state only by an import of its own; so the same material is imported there, wrapped for it.
 */
public final class ImportNotices {

    private static final WrappingAlgorithm WRAPPING = WrappingAlgorithm.RSA_AES_KEY_WRAP_SHA_256;

    private final KeyDirectory directory;

    /** Tells the directory's ministack. */
    public ImportNotices(KeyDirectory directory) {
        this.directory = directory;
    }

    /** Material is there; a key that was disabled stays so. */
    public void imported(KeyMetadata key, KeyMaterial material, Optional<Instant> validTo) {
        JsonNode parameters = directory.ask(
                key,
                "GetParametersForImport",
                request().put("WrappingAlgorithm", WRAPPING.name()).put("WrappingKeySpec", "RSA_2048"));
        ObjectNode request = request()
                .put("ImportToken", parameters.path("ImportToken").asText())
                .put("EncryptedKeyMaterial", wrapped(parameters, material))
                .put("ExpirationModel", validTo.isPresent() ? "KEY_MATERIAL_EXPIRES" : "KEY_MATERIAL_DOES_NOT_EXPIRE");
        validTo.ifPresent(end -> request.put("ValidTo", end.toEpochMilli() / 1000.0));
        directory.ask(key, "ImportKeyMaterial", request);
        if (key.state().equals("Disabled")) {
            directory.ask(key, "DisableKey", request());
        }
    }

    /** Material is gone: deleted or expired. */
    public void removed(KeyMetadata key) {
        directory.ask(key, "DeleteImportedKeyMaterial", request());
    }

    private static byte[] wrapped(JsonNode parameters, KeyMaterial material) {
        byte[] secret = material.encoded();
        try {
            return Wrapping.wrap(parameters.path("PublicKey").binaryValue(), WRAPPING, secret);
        } catch (IOException notBase64) {
            throw new UncheckedIOException(notBase64);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static ObjectNode request() {
        return JsonNodeFactory.instance.objectNode();
    }
}
