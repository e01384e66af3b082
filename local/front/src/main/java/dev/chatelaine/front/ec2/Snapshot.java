package dev.chatelaine.front.ec2;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A snapshot.
 *
 * @param id {@code snap-…}
 * @param place whose it is and where
 * @param volumeId the volume; of a copy {@code vol-ffffffff}
 * @param size in GiB
 * @param description of the user's
 * @param key ARN of the key; empty when it is not encrypted
 * @param started when it was asked for
 * @param state how far it is
 * @param message why it failed, or empty
 * @param tags of the user's
 * @param shares account ids that may use it
 */
record Snapshot(
        String id,
        Place place,
        String volumeId,
        int size,
        String description,
        Optional<String> key,
        Instant started,
        State state,
        String message,
        Map<String, String> tags,
        Set<String> shares) {
    Snapshot {
        tags = Map.copyOf(tags);
        shares = Set.copyOf(shares);
    }

    /** The states of a snapshot. */
    enum State {
        PENDING,
        COMPLETED,
        ERROR
    }

    boolean visibleTo(Place caller) {
        return place.region().equals(caller.region())
                && (place.account().equals(caller.account()) || shares.contains(caller.account()));
    }

    Snapshot in(State next, String why) {
        return new Snapshot(id, place, volumeId, size, description, key, started, next, why, tags, shares);
    }

    Snapshot sharedWith(Set<String> accounts) {
        return new Snapshot(id, place, volumeId, size, description, key, started, state, message, tags, accounts);
    }

    Snapshot share(Set<String> accounts) {
        Set<String> all = new TreeSet<>(shares);
        all.addAll(accounts);
        return sharedWith(all);
    }

    Snapshot unshare(Set<String> accounts) {
        Set<String> rest = new TreeSet<>(shares);
        rest.removeAll(accounts);
        return sharedWith(rest);
    }

    /** Snapshots' ARNs name no account. */
    String arn() {
        return "arn:aws:ec2:" + place.region() + "::snapshot/" + id;
    }
}
