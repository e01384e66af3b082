package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.keys.Found;
import dev.chatelaine.front.kms.model.EncryptionAlgorithm;
import dev.chatelaine.front.kms.model.EncryptionContext;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KeyUsage;
import dev.chatelaine.front.kms.protocol.Reply;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decrypts and encrypts again, under another key or context, without showing the plaintext.
 *
 * <p>Needs {@code kms:ReEncryptFrom} on the source key and {@code kms:ReEncryptTo} on the destination key.
 */
record ReEncrypt(Door door, Encryption encryption) implements Operation {

    private static final Source SOURCE = new Source("kms:ReEncryptFrom", "Source");

    @Override
    public Reply answer(Request request) {
        EncryptionAlgorithm algorithm = request.fields()
                .optionalChoice("DestinationEncryptionAlgorithm", EncryptionAlgorithm.class)
                .orElse(EncryptionAlgorithm.SYMMETRIC_DEFAULT);
        EncryptionContext context = request.fields().context("DestinationEncryptionContext");
        String destinationId = request.fields().text("DestinationKeyId", Request.KEY_ID);
        Source.Located from = SOURCE.locate(door, encryption, request);
        Found to = door.keys().find(request.call(), destinationId);
        Conditions same = Conditions.of(
                "ReEncryptOnSameKey",
                from.found().metadata().arn().equals(to.metadata().arn()));
        Source.Opened source = SOURCE.open(door, encryption, request, from, same);
        KeyMetadata admitted =
                door.admit(request, "kms:ReEncryptTo", to, context, same.and("EncryptionAlgorithm", algorithm));
        UsableKey destination = door.use(request, admitted, KeyUsage.ENCRYPT_DECRYPT);
        byte[] ciphertext = again(request, source, destination, algorithm, context);
        request.endDryRun();
        return reply(source, destination, algorithm).blob("CiphertextBlob", ciphertext);
    }

    private static Reply reply(Source.Opened source, UsableKey destination, EncryptionAlgorithm algorithm) {
        return new Reply()
                .text("SourceKeyId", source.key().arn())
                .text("KeyId", destination.arn())
                .text(
                        "SourceEncryptionAlgorithm",
                        source.ciphertext().algorithm().name())
                .text("DestinationEncryptionAlgorithm", algorithm.name())
                .text("SourceKeyMaterialId", source.ciphertext().materialId())
                .text(
                        "DestinationKeyMaterialId",
                        Optional.of(destination)
                                .filter(key -> key.metadata().symmetric())
                                .map(UsableKey::materialId));
    }

    private byte[] again(
            Request request,
            Source.Opened source,
            UsableKey destination,
            EncryptionAlgorithm algorithm,
            EncryptionContext context) {
        byte[] plaintext = encryption.decrypt(request, source);
        try {
            return encryption.encrypt(destination, algorithm, plaintext, context);
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }
}
