package dev.chatelaine.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run as it stands: what was asked, and what the steps have learned.
 *
 * @param plan the plan's name
 * @param source what is copied
 * @param id the run's id; the same id goes on with the same run
 * @param key ARN of the key of the source, once known
 * @param snapshotId the snapshot in the source account, once known
 * @param copyId the copy in the target account, once it is whole
 * @param volumeId the volume restored from the copy, once it is there
 * @param steps what was done, in order
 */
public record Run(
        String plan,
        Source source,
        String id,
        Optional<String> key,
        Optional<String> snapshotId,
        Optional<String> copyId,
        Optional<String> volumeId,
        List<Step> steps) {

    /** The tag that says of which run something is. */
    static final String RUN_TAG = "chatelaine:run";

    /** The tag that says what something was made from: a volume, or the snapshot in the source account. */
    static final String SOURCE_TAG = "chatelaine:source";

    public Run {
        steps = List.copyOf(steps);
    }

    /**
     * What is copied.
     *
     * @param kind volume or snapshot
     * @param id {@code vol-…} or {@code snap-…}
     */
    public record Source(Kind kind, String id) {}

    /** The kinds of source. */
    public enum Kind {
        /** A volume, of which a snapshot is made. */
        VOLUME,
        /** A snapshot that is there already. */
        SNAPSHOT
    }

    /**
     * What was done.
     *
     * @param name the step's name
     * @param started when the state machine entered it, as RFC 3339 writes times
     * @param ended when it was done
     * @param outcome {@code done}, or why there was nothing to do
     */
    public record Step(String name, String started, String ended, String outcome) {}

    Run withKey(String arn) {
        return new Run(plan, source, id, Optional.of(arn), snapshotId, copyId, volumeId, steps);
    }

    Run withSnapshot(String snapshot) {
        return new Run(plan, source, id, key, Optional.of(snapshot), copyId, volumeId, steps);
    }

    Run withCopy(String copy) {
        return new Run(plan, source, id, key, snapshotId, Optional.of(copy), volumeId, steps);
    }

    Run withVolume(String volume) {
        return new Run(plan, source, id, key, snapshotId, copyId, Optional.of(volume), steps);
    }

    Run after(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Run(plan, source, id, key, snapshotId, copyId, volumeId, more);
    }
}
