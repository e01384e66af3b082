package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What a run answers at its end.
 *
 * @param runId the run's id
 * @param source the snapshot in the source account
 * @param target the copy
 * @param revoked that neither share nor statement is left
 * @param verified that the copy is whole and under the target's key
 * @param steps what was done
 */
@Serdeable.Serializable
record FinalAnswer(
        String runId, Source source, Target target, boolean revoked, boolean verified, List<RunAnswer.Step> steps)
        implements Answer {

    /** The snapshot in the source account. */
    @Serdeable.Serializable
    record Source(String snapshotId) {}

    /**
     * The copy.
     *
     * @param snapshotId its id
     * @param key ARN of its key
     * @param restored the volume made from it, if the plan wants one
     */
    @Serdeable.Serializable
    record Target(String snapshotId, String key, @Nullable String restored) {}

    static FinalAnswer of(Run run) {
        return new FinalAnswer(
                run.id(),
                new Source(run.known(Run.Fact.SNAPSHOT_ID)),
                new Target(
                        run.known(Run.Fact.COPY_ID),
                        run.known(Run.Fact.TARGET_KEY),
                        run.find(Run.Fact.VOLUME_ID).orElse(null)),
                true,
                true,
                run.steps().stream().map(RunAnswer.Step::of).toList());
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("steps", (long) steps.size());
    }
}
