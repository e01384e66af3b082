package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.engine.NewMaterial;
import dev.chatelaine.front.kms.model.EncryptionAlgorithm;
import dev.chatelaine.front.kms.model.EncryptionContext;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KeyUsage;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Fields;
import dev.chatelaine.front.kms.protocol.Reply;
import java.util.Arrays;
import java.util.Optional;

/**
 * GenerateDataKey, and GenerateDataKeyWithoutPlaintext.
 *
 * @param plaintext whether the data key is shown
 */
record GenerateDataKey(Door door, Encryption encryption, boolean plaintext) implements Operation {

    private static final int MOST_BYTES = 1024;

    /** The value set of {@code KeySpec}. */
    private enum DataKeySpec {
        AES_256(32),
        AES_128(16);

        private final int length;

        DataKeySpec(int length) {
            this.length = length;
        }
    }

    @Override
    public Reply answer(Request request) {
        request.noRecipient();
        int length = length(request.fields());
        EncryptionContext context = request.fields().context("EncryptionContext");
        UsableKey key = wrappingKey(door, request, context, Conditions.NONE);
        byte[] dataKey = NewMaterial.random(length);
        try {
            byte[] ciphertext = encryption.encrypt(key, dataKey, context);
            request.endDryRun();
            Reply reply = new Reply().blob("CiphertextBlob", ciphertext).text("KeyId", key.arn());
            return shown(reply, dataKey).text("KeyMaterialId", key.materialId());
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    /** The symmetric key under which something generated leaves KMS. */
    static UsableKey wrappingKey(Door door, Request request, EncryptionContext context, Conditions conditions) {
        KeyMetadata key = door.admit(
                request,
                "kms:" + request.call().action(),
                request.keyId(),
                context,
                conditions.and("EncryptionAlgorithm", EncryptionAlgorithm.SYMMETRIC_DEFAULT));
        return door.use(request, key, KeyUsage.ENCRYPT_DECRYPT);
    }

    private Reply shown(Reply reply, byte[] dataKey) {
        return plaintext ? reply.blob("Plaintext", dataKey) : reply;
    }

    private static int length(Fields fields) {
        Optional<Integer> bytes = fields.number("NumberOfBytes", 1, MOST_BYTES);
        Optional<Integer> spec =
                fields.optionalChoice("KeySpec", DataKeySpec.class).map(wanted -> wanted.length);
        if (bytes.isPresent() == spec.isPresent()) {
            throw KmsRefusal.validation("Please specify either number of bytes or key spec.");
        }
        return bytes.or(() -> spec).get();
    }
}
