package dev.chatelaine.front.kms.state;

import dev.chatelaine.front.kms.engine.KeyMaterial;
import dev.chatelaine.front.kms.engine.NewMaterial;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rotation on demand: new material becomes the current version at once.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html">RotateKeyOnDemand</a>
 */
public final class Rotation {

    private static final int LIMIT = 25;

    private Rotation() {}

    /**
     * Rotates a symmetric encryption key; one with imported material to the version that waits.
     *
     * @throws KmsRefusal LimitExceededException after 25 rotations; KMSInvalidStateException when imported material
     *     is missing for the key or one of its replicas
     */
    public static void rotate(MaterialStore store, KeyMetadata key) {
        Instant now = store.now();
        store.change(key, record -> next(limited(record), key, now).rotated(now));
    }

    private static KeyRecord limited(KeyRecord record) {
        if (record.rotations() >= LIMIT) {
            throw KmsRefusal.of("LimitExceededException", "The key was rotated on demand " + LIMIT + " times already.");
        }
        return record;
    }

    private static KeyRecord next(KeyRecord record, KeyMetadata key, Instant now) {
        if (key.imported()) {
            demandEverywhere(record, key, now);
            return record;
        }
        KeyMaterial material = NewMaterial.of(key.spec());
        String id = material.idUnder(key.keyId());
        return record.with(MaterialVersion.of(id)).with(key.family(), id, material, Optional.empty());
    }

    private static void demandEverywhere(KeyRecord record, KeyMetadata key, Instant now) {
        if (!ready(record, key, now)) {
            throw KmsRefusal.invalidState(key.arn() + " has no key material that is pending rotation.");
        }
    }

    /** Whether a version waits for a rotation, with the key and with each of its replicas. */
    public static boolean ready(KeyRecord record, KeyMetadata key, Instant now) {
        return record.pending()
                .filter(version -> members(key)
                        .allMatch(
                                member -> record.copy(member, version.id(), now).isPresent()))
                .isPresent();
    }

    private static Stream<KeyMetadata> members(KeyMetadata key) {
        return Stream.concat(
                Stream.of(key.regions()
                        .map(KeyMetadata.Regions::primary)
                        .map(key::at)
                        .orElse(key)),
                key.regions().stream()
                        .flatMap(family -> family.replicas().stream())
                        .map(key::at));
    }
}
