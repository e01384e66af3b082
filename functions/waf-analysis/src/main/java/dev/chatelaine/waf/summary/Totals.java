package dev.chatelaine.waf.summary;

/**
 * The totals of a summary.
 *
 * @param actions records by action
 * @param rejected lines that are no record
 * @param cutShort logs that broke off or were damaged
 * @param unknownFields fields that the documentation does not know
 * @param first the first request's time, in milliseconds since 1970; the largest number if there is none
 * @param last the last request's time; the smallest number if there is none
 */
public record Totals(Counts actions, long rejected, long cutShort, long unknownFields, long first, long last) {}
