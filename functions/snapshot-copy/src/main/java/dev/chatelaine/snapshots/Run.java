package dev.chatelaine.snapshots;

import dev.chatelaine.InvalidRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run as it stands: what was asked, and what the steps have learned.
 *
 * @param plan the plan's name
 * @param source what is copied
 * @param id the run's id; the same id goes on with the same run
 * @param facts what was learned
 * @param redrives how often the execution had been redriven when the last step was done
 * @param steps what was done, in order
 */
public record Run(String plan, Source source, String id, Map<Fact, String> facts, int redrives, List<Step> steps) {

    /** The tag that says of which run something is. */
    static final String RUN_TAG = "chatelaine:run";

    /** The tag that says what something was made from: a volume, or the snapshot in the source account. */
    static final String SOURCE_TAG = "chatelaine:source";

    /** The tag that says of which plan of which stack something is. */
    static final String PLAN_TAG = "chatelaine:plan";

    /** The tag that says of which volume a copy is; AWS gives all copies the same made-up one. */
    static final String VOLUME_TAG = "chatelaine:volume";

    public Run {
        facts = Map.copyOf(facts);
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

    /** What a run learns on its way. */
    enum Fact {
        /** ARN of the key of the source. */
        KEY("key", "CheckCopy"),
        /** The volume that the source is, or is of: by it old copies are told. */
        VOLUME("volume", "CheckCopy"),
        /** The snapshot in the source account. */
        SNAPSHOT_ID("snapshotId", "TakeSnapshot"),
        /** The copy in the target account, once it is whole. */
        COPY_ID("copyId", "ReceiveSnapshot"),
        /** The volume restored from the copy. */
        VOLUME_ID("volumeId", "RestoreVolume"),
        /** ARN of the key of the copy. */
        TARGET_KEY("targetKey", "ExpireCopies");

        private final String field;
        private final String step;

        Fact(String field, String step) {
            this.field = field;
            this.step = step;
        }

        /** What the state machine's state calls it. */
        String field() {
            return field;
        }
    }

    Optional<String> find(Fact fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    /**
     * What an earlier step learned.
     *
     * @throws InvalidRequest if that step was left out
     */
    String known(Fact fact) {
        return find(fact)
                .orElseThrow(() -> new InvalidRequest(
                        "The run lacks \"/" + fact.field + "\": the step " + fact.step + " comes before."));
    }

    Run with(Fact fact, String value) {
        Map<Fact, String> more = new EnumMap<>(Fact.class);
        more.putAll(facts);
        more.put(fact, value);
        return new Run(plan, source, id, more, redrives, steps);
    }

    Run after(Step step, int executionRedrives) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Run(plan, source, id, facts, executionRedrives, more);
    }
}
