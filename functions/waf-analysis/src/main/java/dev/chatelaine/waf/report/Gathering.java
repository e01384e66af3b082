package dev.chatelaine.waf.report;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.waf.log.LogReader;
import dev.chatelaine.waf.log.LogRecord;
import dev.chatelaine.waf.summary.Summary;
import java.util.Optional;

/** Gathers what a report is made of: records of the period, and summaries that lie in it as a whole. */
public final class Gathering implements LogReader.Sink {

    private final Summary summary = new Summary();
    private final Period period;
    private final Optional<RateWindows> windows;

    /** Gathers for a period, and for a question if there is one. */
    public Gathering(Period period, Optional<RateWindows> windows) {
        this.period = period;
        this.windows = windows;
    }

    @Override
    public void record(LogRecord read) {
        if (period.holds(read.time())) {
            summary.record(read);
            windows.ifPresent(asked -> asked.record(read));
        }
    }

    @Override
    public void rejected() {
        summary.rejected();
    }

    @Override
    public void cutShort() {
        summary.cutShort();
    }

    /** What was gathered. */
    public Summary summary() {
        return summary;
    }

    /**
     * Goes on only if a summary can answer what is asked.
     *
     * @throws InvalidRequest if it takes the log itself
     */
    public void requireSummariesDo() {
        if (!period.isAll() || windows.isPresent()) {
            throw new InvalidRequest("A summary cannot answer \"from\", \"to\" or \"questions\", since it does not hold"
                    + " each request's time: name the logs in \"sources\".");
        }
    }
}
