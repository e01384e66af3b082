package dev.chatelaine.front.kms.state;

import dev.chatelaine.front.kms.engine.KeyMaterial;
import dev.chatelaine.front.kms.engine.NewMaterial;
import dev.chatelaine.front.kms.model.KeyMetadata;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/** The records of all keys. Safe for many threads; each change is one step. */
public final class MaterialStore {

    private final ConcurrentMap<String, KeyRecord> records = new ConcurrentHashMap<>();
    private final Clock clock;

    /** A store without material, with the clock that expiry goes by. */
    public MaterialStore(Clock clock) {
        this.clock = clock;
    }

    /** The time by which material expires. */
    public Instant now() {
        return clock.instant();
    }

    /** The record of a key; the first material of a key that KMS makes material for is made here. */
    public KeyRecord record(KeyMetadata key) {
        return key.imported()
                ? records.getOrDefault(key.family(), KeyRecord.EMPTY)
                : records.computeIfAbsent(key.family(), family -> first(key));
    }

    /** Changes the record of a key, and answers the new one. */
    public KeyRecord change(KeyMetadata key, UnaryOperator<KeyRecord> change) {
        record(key);
        return records.compute(
                key.family(), (family, record) -> change.apply(record == null ? KeyRecord.EMPTY : record));
    }

    /** Whether a key waits for material that only an import can bring. */
    public boolean awaitsImport(KeyMetadata key) {
        return key.imported() && !record(key).complete(key, now());
    }

    private static KeyRecord first(KeyMetadata key) {
        KeyMaterial material = NewMaterial.of(key.spec());
        String id = key.currentMaterialId().orElseGet(() -> material.idUnder(key.keyId()));
        return KeyRecord.EMPTY.with(MaterialVersion.of(id)).with(key.family(), id, material, Optional.empty());
    }
}
