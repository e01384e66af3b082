package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.model.EncryptionAlgorithm;
import dev.chatelaine.front.kms.model.EncryptionContext;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KeyUsage;
import dev.chatelaine.front.kms.protocol.Fields;
import dev.chatelaine.front.kms.protocol.Reply;

/** Encrypts up to 4,096 bytes. */
record Encrypt(Door door, Encryption encryption) implements Operation {

    @Override
    public Reply answer(Request request) {
        Fields fields = request.fields();
        byte[] plaintext = fields.blob("Plaintext", Request.PLAINTEXT);
        EncryptionContext context = fields.context("EncryptionContext");
        EncryptionAlgorithm algorithm = fields.optionalChoice("EncryptionAlgorithm", EncryptionAlgorithm.class)
                .orElse(EncryptionAlgorithm.SYMMETRIC_DEFAULT);
        KeyMetadata admitted = door.admit(
                request, "kms:Encrypt", request.keyId(), context, Conditions.of("EncryptionAlgorithm", algorithm));
        UsableKey key = door.use(request, admitted, KeyUsage.ENCRYPT_DECRYPT);
        byte[] ciphertext = encryption.encrypt(key, algorithm, plaintext, context);
        request.endDryRun();
        return new Reply()
                .blob("CiphertextBlob", ciphertext)
                .text("KeyId", key.arn())
                .text("EncryptionAlgorithm", algorithm.name());
    }
}
