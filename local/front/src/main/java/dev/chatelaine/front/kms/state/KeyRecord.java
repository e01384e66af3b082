package dev.chatelaine.front.kms.state;

import dev.chatelaine.front.kms.engine.KeyMaterial;
import dev.chatelaine.front.kms.model.KeyMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The material history of a key, or of a family of multi-Region keys. Immutable.
 *
 * @param versions oldest first; the one after the current, if any, waits for a rotation
 * @param current index of the current version
 * @param copies the material of each version, at each place that has it
 */
public record KeyRecord(List<MaterialVersion> versions, int current, Map<MaterialCopy.At, MaterialCopy> copies) {

    /** No material yet. */
    static final KeyRecord EMPTY = new KeyRecord(List.of(), 0, Map.of());

    /** Keeps copies. */
    public KeyRecord {
        versions = List.copyOf(versions);
        copies = Map.copyOf(copies);
    }

    /** The current version, once there is one. */
    public Optional<MaterialVersion> currentVersion() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(current));
    }

    /** The version that waits for a rotation, if any. */
    public Optional<MaterialVersion> pending() {
        return versions.size() > current + 1 ? Optional.of(versions.getLast()) : Optional.empty();
    }

    /** The versions that have been current. */
    public List<MaterialVersion> established() {
        return versions.isEmpty() ? List.of() : versions.subList(0, current + 1);
    }

    /** The version of this id, if the key has it. */
    public Optional<MaterialVersion> version(String id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /** The copy of a version for a key, unless it is absent or has expired. */
    public Optional<MaterialCopy> copy(KeyMetadata key, String id, Instant now) {
        return Optional.ofNullable(copies.get(at(key.imported() ? key.arn() : key.family(), id)))
                .filter(copy -> copy.validAt(now));
    }

    /** Whether a key has every version that was ever current; if not, it waits for an import. */
    public boolean complete(KeyMetadata key, Instant now) {
        return !versions.isEmpty()
                && established().stream()
                        .allMatch(version -> copy(key, version.id(), now).isPresent());
    }

    /** How often the key was rotated on demand. */
    public long rotations() {
        return versions.stream()
                .filter(version -> version.rotatedAt().isPresent())
                .count();
    }

    KeyRecord with(MaterialVersion version) {
        var more = new ArrayList<>(versions);
        more.add(version);
        return new KeyRecord(more, current, copies);
    }

    KeyRecord with(String place, String id, KeyMaterial material, Optional<Instant> validTo) {
        var more = new HashMap<>(copies);
        more.put(at(place, id), new MaterialCopy(material, validTo));
        return new KeyRecord(versions, current, more);
    }

    KeyRecord without(String place, String id) {
        var fewer = new HashMap<>(copies);
        fewer.remove(at(place, id));
        return new KeyRecord(versions, current, fewer);
    }

    KeyRecord withoutPending() {
        var fewer = new HashMap<>(copies);
        pending()
                .ifPresent(gone -> fewer.keySet().removeIf(at -> at.materialId().equals(gone.id())));
        return new KeyRecord(established(), current, fewer);
    }

    KeyRecord rotated(Instant now) {
        int next = current + 1;
        return replaced(versions.get(next).id(), version -> version.rotated(now), next);
    }

    KeyRecord described(String id, Optional<String> words) {
        return replaced(id, version -> version.described(words), current);
    }

    private KeyRecord replaced(String id, UnaryOperator<MaterialVersion> change, int newCurrent) {
        var changed = new ArrayList<>(versions);
        changed.replaceAll(version -> version.id().equals(id) ? change.apply(version) : version);
        return new KeyRecord(changed, newCurrent, copies);
    }

    private static MaterialCopy.At at(String place, String id) {
        return new MaterialCopy.At(place, id);
    }
}
