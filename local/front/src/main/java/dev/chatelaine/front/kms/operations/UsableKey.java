package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.engine.KeyMaterial;
import dev.chatelaine.front.kms.engine.PairMaterial;
import dev.chatelaine.front.kms.engine.SecretMaterial;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KeySpec;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.state.KeyRecord;
import dev.chatelaine.front.kms.state.MaterialCopy;
import java.time.Instant;

/**
 * A key that the caller may use and whose state lets it be used.
 *
 * @param metadata what it is
 * @param record its material, complete
 * @param now the time by which that was found
 */
record UsableKey(KeyMetadata metadata, KeyRecord record, Instant now) {

    String arn() {
        return metadata.arn();
    }

    KeySpec spec() {
        return metadata.spec();
    }

    /** The id of the current version. */
    String materialId() {
        return record.currentVersion().orElseThrow().id();
    }

    /** The current secret of a symmetric or HMAC key. */
    SecretMaterial secret() {
        return secret(materialId());
    }

    /**
     * The secret of a version.
     *
     * @throws KmsRefusal InvalidCiphertextException when the key never had such a version
     */
    SecretMaterial secret(String id) {
        if (record.version(id).isEmpty()) {
            throw KmsRefusal.invalidCiphertext();
        }
        return (SecretMaterial) material(id);
    }

    /** The pair of an asymmetric key. */
    PairMaterial pair() {
        return (PairMaterial) material(materialId());
    }

    private KeyMaterial material(String id) {
        return record.copy(metadata, id, now)
                .map(MaterialCopy::material)
                .orElseThrow(() -> KmsRefusal.invalidState(arn() + " is pending import."));
    }
}
