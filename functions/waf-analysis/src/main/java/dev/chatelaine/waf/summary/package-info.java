/**
 * Summaries of logs: exact counts that merge, in any order and grouping, to the same bytes.
 *
 * <p>The file format is described in {@code docs/waf-analysis.md}; {@link dev.chatelaine.waf.summary.SummaryWriter} and
 * {@link dev.chatelaine.waf.summary.SummaryReader} are its two ends.
 */
package dev.chatelaine.waf.summary;
