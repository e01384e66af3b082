package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.protocol.Reply;
import java.util.Arrays;

/** Decrypts what Encrypt and the data-key operations wrote, or what was encrypted under a public key. */
record Decrypt(Door door, Encryption encryption) implements Operation {

    private static final Source SOURCE = new Source("kms:Decrypt", "");

    @Override
    public Reply answer(Request request) {
        request.noRecipient();
        Source.Located located = SOURCE.locate(door, encryption, request);
        Source.Opened opened = SOURCE.open(door, encryption, request, located, Conditions.NONE);
        byte[] plaintext = encryption.decrypt(request, opened);
        try {
            request.endDryRun();
            return new Reply()
                    .text("KeyId", opened.key().arn())
                    .blob("Plaintext", plaintext)
                    .text("EncryptionAlgorithm", opened.ciphertext().algorithm().name())
                    .text("KeyMaterialId", opened.ciphertext().materialId());
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }
}
