package dev.chatelaine.waf.report;

import java.time.Instant;

/**
 * A key that would have been over the limit.
 *
 * @param count the most requests that it made in one window
 * @param firstExcess when it first was over the limit
 */
public record Excess(String key, long count, Instant firstExcess) {}
