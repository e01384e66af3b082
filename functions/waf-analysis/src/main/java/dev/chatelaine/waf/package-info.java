/**
 * SummarizeLog, MergeSummaries and ReportTraffic: what AWS WAF wrote of the traffic, counted exactly and shown.
 *
 * <p>A log becomes a summary ({@link dev.chatelaine.waf.summary}), summaries become one in any order, and a report
 * ({@link dev.chatelaine.waf.report}) reads a summary or the logs themselves. Text of a log comes from whoever sent the
 * requests, so it is hostile: bounded where it is read ({@link dev.chatelaine.waf.log}) and escaped where it is shown
 * ({@link dev.chatelaine.waf.page}).
 */
package dev.chatelaine.waf;
