package dev.chatelaine.front.ec2;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** All volumes and snapshots, and the work that is under way. Not for several threads at once: the service locks. */
final class Ebs {
    static final Duration VOLUME_TAKES = Duration.ofMillis(300);
    static final Duration SNAPSHOT_TAKES = Duration.ofMillis(800);
    static final Duration COPY_TAKES = Duration.ofMillis(1200);

    /** What AWS writes into the state message of a copy that lacks a key. */
    static final String NO_KEY = "Given key ID is not accessible";

    private final Map<String, Volume> volumes = new LinkedHashMap<>();
    private final Map<String, Snapshot> snapshots = new LinkedHashMap<>();
    private final List<Work> work = new ArrayList<>();
    private final Clock clock;
    private final EbsIds ids;

    Ebs(Clock clock, EbsIds ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Something that will have succeeded or failed at a time; which of them is found out then. */
    private record Work(String id, Instant due, BooleanSupplier succeeds) {}

    Instant now() {
        return clock.instant();
    }

    String newId(String kind) {
        return ids.next(kind);
    }

    void add(Volume volume, BooleanSupplier succeeds) {
        volumes.put(volume.id(), volume);
        work.add(new Work(volume.id(), now().plus(VOLUME_TAKES), succeeds));
    }

    void add(Snapshot snapshot, Duration takes, BooleanSupplier succeeds) {
        snapshots.put(snapshot.id(), snapshot);
        work.add(new Work(snapshot.id(), now().plus(takes), succeeds));
    }

    void replace(Snapshot snapshot) {
        snapshots.put(snapshot.id(), snapshot);
    }

    Optional<Snapshot> snapshot(String id) {
        return Optional.ofNullable(snapshots.get(id));
    }

    Optional<Volume> volume(String id) {
        return Optional.ofNullable(volumes.get(id));
    }

    List<Snapshot> snapshots() {
        return List.copyOf(snapshots.values());
    }

    List<Volume> volumes() {
        return List.copyOf(volumes.values());
    }

    void remove(String id) {
        volumes.remove(id);
        snapshots.remove(id);
    }

    /** Ends what is due. */
    void settle() {
        List<Work> due = work.stream().filter(item -> !now().isBefore(item.due)).toList();
        work.removeAll(due);
        due.forEach(this::end);
    }

    private void end(Work item) {
        boolean succeeds = item.succeeds.getAsBoolean();
        volumes.computeIfPresent(
                item.id, (_, volume) -> volume.in(succeeds ? Volume.State.AVAILABLE : Volume.State.ERROR));
        snapshots.computeIfPresent(
                item.id,
                (_, snapshot) -> succeeds
                        ? snapshot.in(Snapshot.State.COMPLETED, "")
                        : snapshot.in(Snapshot.State.ERROR, NO_KEY));
    }
}
