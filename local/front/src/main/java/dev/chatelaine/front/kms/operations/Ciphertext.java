package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.engine.CiphertextBlob;
import dev.chatelaine.front.kms.model.EncryptionAlgorithm;
import dev.chatelaine.front.kms.model.EncryptionContext;
import java.util.Arrays;
import java.util.Optional;

/** What is to be decrypted: bytes, algorithm and context as the request gives them, the blob once it was opened. */
final class Ciphertext {

    private final byte[] bytes;
    private final EncryptionAlgorithm algorithm;
    private final EncryptionContext context;
    private final Optional<CiphertextBlob> blob;

    private Ciphertext(
            byte[] bytes, EncryptionAlgorithm algorithm, EncryptionContext context, Optional<CiphertextBlob> blob) {
        this.bytes = bytes;
        this.algorithm = algorithm;
        this.context = context;
        this.blob = blob;
    }

    /** As requested, unopened; {@code prefix} is empty, or {@code Source} for ReEncrypt. */
    static Ciphertext of(Request request, String prefix) {
        return new Ciphertext(
                request.fields().blob("CiphertextBlob", Request.CIPHERTEXT),
                request.fields()
                        .optionalChoice(prefix + "EncryptionAlgorithm", EncryptionAlgorithm.class)
                        .orElse(EncryptionAlgorithm.SYMMETRIC_DEFAULT),
                request.fields().context(prefix + "EncryptionContext"),
                Optional.empty());
    }

    /** The same, opened. */
    Ciphertext opened(Encryption encryption) {
        return blob.isPresent() ? this : new Ciphertext(bytes, algorithm, context, encryption.blob(algorithm, bytes));
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    EncryptionAlgorithm algorithm() {
        return algorithm;
    }

    EncryptionContext context() {
        return context;
    }

    Optional<CiphertextBlob> blob() {
        return blob;
    }

    /** The id of the material that encrypted it, for symmetric ciphertexts. */
    Optional<String> materialId() {
        return blob.map(CiphertextBlob::materialId);
    }
}
