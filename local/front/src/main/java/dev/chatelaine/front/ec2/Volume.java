package dev.chatelaine.front.ec2;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A volume.
 *
 * @param id {@code vol-…}
 * @param place whose it is and where
 * @param zone availability zone
 * @param size in GiB
 * @param key ARN of the key; empty when it is not encrypted
 * @param snapshotId what it was made from, or empty
 * @param started when it was asked for
 * @param state how far it is
 * @param token the client token that asked for it, or empty
 * @param tags of the user's
 */
record Volume(
        String id,
        Place place,
        String zone,
        int size,
        Optional<String> key,
        String snapshotId,
        Instant started,
        State state,
        String token,
        Map<String, String> tags) {
    Volume {
        tags = Map.copyOf(tags);
    }

    /** The states of a volume; no instance is there to use one. */
    enum State {
        CREATING,
        AVAILABLE,
        ERROR
    }

    Volume in(State next) {
        return new Volume(id, place, zone, size, key, snapshotId, started, next, token, tags);
    }

    String arn() {
        return "arn:aws:ec2:" + place.region() + ":" + place.account() + ":volume/" + id;
    }
}
