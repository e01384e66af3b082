package dev.chatelaine.waf;

import dev.chatelaine.aws.S3Place;
import dev.chatelaine.lambda.Answer;
import dev.chatelaine.waf.summary.Summary;
import dev.chatelaine.waf.summary.Totals;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What SummarizeLog and MergeSummaries answer.
 *
 * @param summary where the summary is; absent if there are several, or none
 * @param summaries where the summaries are, if an event told of several logs
 * @param records records that were counted
 * @param rejected lines that are no record
 * @param cutShort logs that broke off or are damaged, of which the rest is not counted; absent if none is
 * @param from the first request's time, absent without records
 * @param to the last request's time
 */
@Serdeable.Serializable
record SummaryAnswer(
        @Nullable String summary,
        @Nullable List<String> summaries,
        long records,
        long rejected,
        @Nullable Long cutShort,
        @Nullable String from,
        @Nullable String to)
        implements Answer {

    /** A summary that was made. */
    record Made(S3Place place, Summary summary) {}

    static SummaryAnswer of(List<Made> made) {
        List<String> places = made.stream().map(one -> one.place().toString()).toList();
        return new SummaryAnswer(
                places.size() == 1 ? places.getFirst() : null,
                places.size() > 1 ? places : null,
                made.stream().mapToLong(one -> one.summary().records()).sum(),
                sum(made, Totals::rejected),
                Optional.of(sum(made, Totals::cutShort))
                        .filter(count -> count > 0)
                        .orElse(null),
                times(made, Summary::from)
                        .min(Comparator.naturalOrder())
                        .map(Instant::toString)
                        .orElse(null),
                times(made, Summary::to)
                        .max(Comparator.naturalOrder())
                        .map(Instant::toString)
                        .orElse(null));
    }

    private static long sum(List<Made> made, ToLongFunction<Totals> figure) {
        return made.stream()
                .map(one -> one.summary().totals())
                .mapToLong(figure)
                .sum();
    }

    private static Stream<Instant> times(List<Made> made, Function<Summary, Optional<Instant>> time) {
        return made.stream().map(Made::summary).flatMap(summary -> time.apply(summary).stream());
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("records", records, "rejected", rejected);
    }
}
