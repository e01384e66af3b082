package dev.chatelaine.waf.report;

/**
 * A rule in COUNT that would probably stop good requests if it blocked.
 *
 * @param rule its name
 * @param count how many requests it would have stopped that were let through
 * @param why what speaks for it
 * @param exception what to except from the rule before it blocks
 */
public record FalsePositive(String rule, long count, String why, String exception) {}
