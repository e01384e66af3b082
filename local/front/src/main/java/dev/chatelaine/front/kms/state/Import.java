package dev.chatelaine.front.kms.state;

import dev.chatelaine.front.kms.engine.KeyMaterial;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.time.Instant;
import java.util.Optional;

/**
 * Material that arrives for a key, and whether it belongs there.
 *
 * @param material what was unwrapped
 * @param type whether the importer says that it is new to the key, if they say
 * @param expectedId the id that it must have, if the importer gave one
 * @param description what the importer says of it
 * @param validTo when it expires, if it does
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html">ImportKeyMaterial</a>
 */
public record Import(
        KeyMaterial material,
        Optional<ImportType> type,
        Optional<String> expectedId,
        Optional<String> description,
        Optional<Instant> validTo) {

    /** Whether material is new to a key or was there before. */
    public enum ImportType {
        NEW_KEY_MATERIAL,
        EXISTING_KEY_MATERIAL
    }

    /**
     * Lays the material with the key and answers its id.
     *
     * @throws KmsRefusal IncorrectKeyMaterialException when it is not what belongs there; KMSInvalidStateException
     *     when another version already waits for a rotation; UnsupportedOperationException for new material of a
     *     replica
     */
    public String into(MaterialStore store, KeyMetadata key) {
        String id = material.idUnder(key.keyId());
        store.change(
                key,
                record -> versioned(record, key, id).described(id, description).with(key.arn(), id, material, validTo));
        return id;
    }

    private KeyRecord versioned(KeyRecord record, KeyMetadata key, String id) {
        if (isNew(record)) {
            demandNew(record, key, id);
            return record.with(MaterialVersion.of(id));
        }
        demandExisting(record, id);
        return record;
    }

    private boolean isNew(KeyRecord record) {
        return type.orElse(record.versions().isEmpty() ? ImportType.NEW_KEY_MATERIAL : ImportType.EXISTING_KEY_MATERIAL)
                == ImportType.NEW_KEY_MATERIAL;
    }

    private static void demandNew(KeyRecord record, KeyMetadata key, String id) {
        if (key.replica()) {
            throw KmsRefusal.unsupported("New key material is imported into the primary key first.");
        }
        if (record.version(id).isPresent()) {
            throw KmsRefusal.incorrectKeyMaterial("The key material is already associated with the key.");
        }
        if (record.pending().isPresent()) {
            throw KmsRefusal.invalidState(key.arn() + " already has key material that is pending rotation.");
        }
    }

    private void demandExisting(KeyRecord record, String id) {
        if (record.version(id).isEmpty()
                || expectedId.filter(wanted -> !wanted.equals(id)).isPresent()) {
            throw KmsRefusal.incorrectKeyMaterial(
                    "The key material is not the material that was previously imported into the key.");
        }
    }
}
