package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Reply;
import dev.chatelaine.front.kms.state.KeyRecord;
import dev.chatelaine.front.kms.state.MaterialCopy;
import dev.chatelaine.front.kms.state.MaterialStore;
import dev.chatelaine.front.kms.state.MaterialVersion;
import dev.chatelaine.front.kms.state.Rotation;
import java.util.List;
import java.util.Optional;

/** The rotations of a symmetric encryption key, oldest first; all of its material when asked. */
record ListKeyRotations(Door door, MaterialStore store) implements Operation {

    private static final int MOST = 1000;
    private static final int USUAL = 100;

    /** The value set of {@code IncludeKeyMaterial}. */
    private enum IncludeKeyMaterial {
        ALL_KEY_MATERIAL,
        ROTATIONS_ONLY
    }

    @Override
    public Reply answer(Request request) {
        boolean all = request.fields()
                .optionalChoice("IncludeKeyMaterial", IncludeKeyMaterial.class)
                .filter(IncludeKeyMaterial.ALL_KEY_MATERIAL::equals)
                .isPresent();
        int limit = request.fields().number("Limit", 1, MOST).orElse(USUAL);
        int from = start(request.fields().optionalText("Marker", MOST));
        KeyMetadata key = door.admitOwn(request, Conditions.NONE);
        KeyStates.demandSymmetric(key);
        KeyRecord record = store.record(key);
        List<MaterialVersion> versions = record.versions().stream()
                .filter(version -> all || version.rotatedAt().isPresent())
                .toList();
        int to = Math.min(from + limit, versions.size());
        Optional<String> next = Optional.of(Integer.toString(to)).filter(any -> to < versions.size());
        return new Reply()
                .list(
                        "Rotations",
                        versions.subList(Math.min(from, to), to).stream()
                                .map(version -> entry(key, record, version))
                                .toList())
                .text("NextMarker", next)
                .flag("Truncated", next.isPresent());
    }

    private Reply entry(KeyMetadata key, KeyRecord record, MaterialVersion version) {
        Reply entry = new Reply()
                .text("KeyId", key.keyId())
                .text("KeyMaterialId", version.id())
                .text("KeyMaterialState", state(key, record, version))
                .time("RotationDate", version.rotatedAt())
                .text("RotationType", version.rotatedAt().map(when -> "ON_DEMAND"));
        if (key.imported()) {
            imported(entry.text("KeyMaterialDescription", version.description()), key, record, version);
        }
        return entry;
    }

    private void imported(Reply entry, KeyMetadata key, KeyRecord record, MaterialVersion version) {
        Optional<MaterialCopy> copy = record.copy(key, version.id(), store.now());
        entry.text("ImportState", copy.isPresent() ? "IMPORTED" : "PENDING_IMPORT");
        copy.map(Expiry::of).ifPresent(expiry -> expiry.writeTo(entry));
    }

    private String state(KeyMetadata key, KeyRecord record, MaterialVersion version) {
        if (record.currentVersion().equals(Optional.of(version))) {
            return "CURRENT";
        }
        if (!record.pending().equals(Optional.of(version))) {
            return "NON_CURRENT";
        }
        return Rotation.ready(record, key, store.now())
                ? "PENDING_ROTATION"
                : "PENDING_MULTI_REGION_IMPORT_AND_ROTATION";
    }

    private static int start(Optional<String> marker) {
        return marker.map(text -> {
                    if (!text.matches("[0-9]{1,4}")) {
                        throw KmsRefusal.of("InvalidMarkerException", "The marker is not one that was given out.");
                    }
                    return Integer.parseInt(text);
                })
                .orElse(0);
    }
}
