package dev.chatelaine.waf.report;

/**
 * A rate-based rule that might be made.
 *
 * @param limit the most requests in any window
 * @param windowSeconds how long a window is
 * @param key what it counts by
 */
public record RateLimit(long limit, int windowSeconds, RateKey key) {}
