package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.engine.NewMaterial;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Reply;
import java.util.Arrays;

/** Random bytes; uses no key, so that no key policy has a say. */
record GenerateRandom(Door door) implements Operation {

    private static final int MOST_BYTES = 1024;
    private static final int STORE_ID = 64;

    @Override
    public Reply answer(Request request) {
        request.noRecipient();
        request.fields().optionalText("CustomKeyStoreId", STORE_ID).ifPresent(id -> {
            throw KmsRefusal.of("CustomKeyStoreNotFoundException", "There are no custom key stores here.");
        });
        int length = request.fields()
                .number("NumberOfBytes", 1, MOST_BYTES)
                .orElseThrow(() -> KmsRefusal.validation("NumberOfBytes is required."));
        door.admitKeyless(request);
        byte[] bytes = NewMaterial.random(length);
        try {
            return new Reply().blob("Plaintext", bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
