package dev.chatelaine.waf.report;

import dev.chatelaine.waf.summary.Summary;
import java.util.List;
import java.util.Optional;

/**
 * A report.
 *
 * @param summary its figures
 * @param wouldBlock what the rate-based rule in question would have stopped, if one was
 * @param falsePositives rules that would stop good requests
 * @param findings what to look at
 */
public record Report(
        Summary summary,
        Optional<List<Excess>> wouldBlock,
        List<FalsePositive> falsePositives,
        List<Finding> findings) {

    /** The report on a summary. */
    public static Report on(Summary summary, Optional<List<Excess>> wouldBlock) {
        return new Report(summary, wouldBlock, FalsePositives.of(summary), Findings.of(summary));
    }
}
