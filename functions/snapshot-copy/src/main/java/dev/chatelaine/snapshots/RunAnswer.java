package dev.chatelaine.snapshots;

import dev.chatelaine.lambda.Answer;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a step answers: the run, with what it learned. The fields are those of {@link Run}. */
@Serdeable.Serializable
record RunAnswer(
        String plan,
        Source source,
        String runId,
        @Nullable String key,
        @Nullable String volume,
        @Nullable String snapshotId,
        @Nullable String copyId,
        @Nullable String volumeId,
        int redrives,
        List<Step> steps)
        implements Answer {

    /** What is copied. */
    @Serdeable.Serializable
    record Source(String kind, String id) {}

    /** What was done. */
    @Serdeable.Serializable
    record Step(String name, String started, String ended, String outcome) {
        static Step of(Run.Step step) {
            return new Step(step.name(), step.started(), step.ended(), step.outcome());
        }
    }

    static RunAnswer of(Run run) {
        return new RunAnswer(
                run.plan(),
                new Source(
                        run.source().kind().name().toLowerCase(Locale.ROOT),
                        run.source().id()),
                run.id(),
                run.find(Run.Fact.KEY).orElse(null),
                run.find(Run.Fact.VOLUME).orElse(null),
                run.find(Run.Fact.SNAPSHOT_ID).orElse(null),
                run.find(Run.Fact.COPY_ID).orElse(null),
                run.find(Run.Fact.VOLUME_ID).orElse(null),
                run.redrives(),
                run.steps().stream().map(Step::of).toList());
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("steps", (long) steps.size());
    }
}
