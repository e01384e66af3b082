package dev.chatelaine.front.kms.keys;

import dev.chatelaine.front.kms.model.KeyMetadata;

/**
 * Tells ministack that imported material came or went, so that its metadata shows the key's true state.
 *
 * <p>Ministack's EnableKey also enables a key that waits for an import; the material itself is nothing to it.
 */
public final class ImportNotices {

    private final KeyDirectory directory;

    /** Tells the directory's ministack. */
    public ImportNotices(KeyDirectory directory) {
        this.directory = directory;
    }

    /** All material is there; a key that was disabled stays so. */
    public void complete(KeyMetadata key) {
        if (key.state().equals("PendingImport")) {
            directory.tell(key, "EnableKey");
        }
    }

    /** Material is gone: deleted or expired. */
    public void incomplete(KeyMetadata key) {
        directory.tell(key, "DeleteImportedKeyMaterial");
    }
}
