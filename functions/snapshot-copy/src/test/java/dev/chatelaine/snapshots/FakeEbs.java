package dev.chatelaine.snapshots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.Volume;

/** The volumes and snapshots of all accounts; what is begun is ready when it has been looked at twice. */
final class FakeEbs {

    final Map<String, Snapshot> snapshots = new LinkedHashMap<>();
    final Map<String, Volume> volumes = new LinkedHashMap<>();
    final Map<String, String> volumeTokens = new LinkedHashMap<>();
    final Map<String, Set<String>> shares = new LinkedHashMap<>();
    final Set<String> inUse = new HashSet<>();
    private final Map<String, Integer> looks = new LinkedHashMap<>();
    private final Map<String, BooleanSupplier> works = new LinkedHashMap<>();
    private int made = 0;

    String id(String kind) {
        made++;
        return kind + "-%017x".formatted(made);
    }

    void begin(Snapshot snapshot, BooleanSupplier succeeds) {
        snapshots.put(snapshot.snapshotId(), snapshot);
        works.put(snapshot.snapshotId(), succeeds);
    }

    Instant now() {
        return Instant.parse("2026-11-24T09:00:00Z").plusSeconds(made);
    }

    void look() {
        for (String id : List.copyOf(works.keySet())) {
            if (looks.merge(id, 1, Integer::sum) == 3) {
                end(id, works.remove(id).getAsBoolean());
            }
        }
    }

    private void end(String id, boolean succeeded) {
        snapshots.computeIfPresent(
                id,
                (_, snapshot) -> snapshot.toBuilder()
                        .state(succeeded ? "completed" : "error")
                        .stateMessage(succeeded ? null : "Given key ID is not accessible")
                        .build());
        volumes.computeIfPresent(
                id,
                (_, volume) -> volume.toBuilder()
                        .state(succeeded ? "available" : "error")
                        .build());
    }

    void begin(Volume volume) {
        volumes.put(volume.volumeId(), volume);
        works.put(volume.volumeId(), () -> true);
    }

    Set<String> shares(String snapshot) {
        return shares.computeIfAbsent(snapshot, _ -> new HashSet<>());
    }

    List<Snapshot> of(String account) {
        return snapshots.values().stream()
                .filter(snapshot -> snapshot.ownerId().equals(account))
                .toList();
    }

    static List<Tag> tags(Collection<TagSpecification> specifications) {
        List<Tag> tags = new ArrayList<>();
        specifications.forEach(specification -> tags.addAll(specification.tags()));
        return tags;
    }
}
