package dev.chatelaine.waf.report;

/**
 * Something to look at.
 *
 * @param what in one sentence
 * @param evidence the numbers
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param advice what to do
 */
public record Finding(String what, String evidence, String confidence, String advice) {}
