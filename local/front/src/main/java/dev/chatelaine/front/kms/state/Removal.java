package dev.chatelaine.front.kms.state;

import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.util.Optional;

/**
 * Imported material that is taken away again; its id stays with the key, so that only the same can come back. Material
 * that waits for a rotation goes for good, from all replicas when it goes from the primary.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteImportedKeyMaterial.html">DeleteImportedKeyMaterial</a>
 */
public final class Removal {

    private Removal() {}

    /**
     * Removes one version's material, the current one's unless another is named.
     *
     * @return the id of what was removed, or nothing when there never was any
     * @throws KmsRefusal NotFoundException when the key has no such material
     */
    public static Optional<String> remove(MaterialStore store, KeyMetadata key, Optional<String> wanted) {
        KeyRecord record = store.record(key);
        Optional<String> id = wanted.or(() -> record.currentVersion().map(MaterialVersion::id));
        id.ifPresent(named -> store.change(key, now -> removed(now, key, named)));
        return id;
    }

    private static KeyRecord removed(KeyRecord record, KeyMetadata key, String id) {
        if (record.version(id).isEmpty()) {
            throw KmsRefusal.of("NotFoundException", "Key material " + id + " is not found.");
        }
        boolean waiting =
                record.pending().filter(version -> version.id().equals(id)).isPresent();
        return waiting && !key.replica() ? record.withoutPending() : record.without(key.arn(), id);
    }
}
