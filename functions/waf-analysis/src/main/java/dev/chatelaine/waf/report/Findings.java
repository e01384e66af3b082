package dev.chatelaine.waf.report;

import dev.chatelaine.Shown;
import dev.chatelaine.waf.log.Action;
import dev.chatelaine.waf.summary.Counts;
import dev.chatelaine.waf.summary.Key;
import dev.chatelaine.waf.summary.Summary;
import dev.chatelaine.waf.summary.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is to be looked at in a summary. Each kind has a method; the numbers it needs stand at its head. */
final class Findings {

    private static final int MOST_OF_A_KIND = 5;
    private static final long MANY_REQUESTS = 100;
    private static final long MANY_AGENTS = 10;
    private static final int BURST = 3;
    private static final int SHARE = 5;
    private static final int STOPPED_PART = 10;
    private static final long SECONDS_OF_A_MINUTE = 60;

    /** The tables that findings rest on. */
    static final List<Table> GROUNDS = Stream.concat(
                    Stream.of(Table.MINUTE, Table.JA4, Table.JA4_AGENT, Table.GROUP_RULE), CountedRule.GROUNDS.stream())
            .toList();

    private Findings() {}

    static List<Finding> of(Summary summary) {
        return Stream.of(
                        burst(summary),
                        clients(summary),
                        agents(summary),
                        safeRules(summary),
                        overridden(summary),
                        unread(summary))
                .flatMap(findings -> findings)
                .toList();
    }

    /** A minute with at least three times the requests of the median minute. */
    private static Stream<Finding> burst(Summary summary) {
        List<Map.Entry<String, Counts>> minutes = summary.table(Table.MINUTE).top(Integer.MAX_VALUE);
        if (minutes.size() < MOST_OF_A_KIND) {
            return Stream.empty();
        }
        Map.Entry<String, Counts> peak = minutes.getFirst();
        long median = minutes.get(minutes.size() / 2).getValue().total();
        long most = peak.getValue().total();
        if (most < MANY_REQUESTS || most < BURST * median) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                "Traffic had a burst.",
                "The minute " + minute(peak.getKey()) + " had " + most + " requests, "
                        + peak.getValue().of(Action.ALLOW) + " of them let through; the median minute had " + median
                        + ".",
                "medium",
                "Ask what a rate-based rule would have stopped (\"questions\": {\"rateLimit\": ...} over the logs)."));
    }

    private static String minute(String sinceEpoch) {
        return Instant.ofEpochSecond(Long.parseLong(sinceEpoch) * SECONDS_OF_A_MINUTE)
                .toString();
    }

    /** Clients with a fifth of all requests, or that were stopped a hundred times. */
    private static Stream<Finding> clients(Summary summary) {
        return summary.table(Table.CLIENT_IP).top(MOST_OF_A_KIND).stream()
                .filter(client -> client.getValue().total() >= MANY_REQUESTS
                        && (SHARE * client.getValue().total() >= summary.records()
                                || client.getValue().of(Action.BLOCK) >= MANY_REQUESTS))
                .map(client -> client(client.getKey(), client.getValue(), summary.records()));
    }

    private static String whatItDid(Counts counts, long all) {
        return SHARE * counts.total() >= all
                ? "One client sent a large part of the traffic."
                : "One client was blocked again and again.";
    }

    private static Finding client(String address, Counts counts, long all) {
        long allowed = counts.of(Action.ALLOW);
        boolean mostlyStopped = 2 * allowed < counts.total();
        return new Finding(
                whatItDid(counts, all),
                Shown.name(address) + " sent " + counts.total() + " of " + all + " requests; " + allowed
                        + " were let through, " + counts.of(Action.BLOCK) + " blocked.",
                mostlyStopped ? "high" : "medium",
                mostlyStopped
                        ? "The rules hold; block the address for a while, so that they need not."
                        : "See whether it is a proxy or a monitor of yours; if not, limit its rate.");
    }

    /**
     * A TLS fingerprint under ten names or more, some of whose requests were stopped: one program that gives itself out
     * for many. Without the latter it may as well be a browser in its many versions.
     */
    private static Stream<Finding> agents(Summary summary) {
        Map<String, Long> names = new TreeMap<>();
        summary.table(Table.JA4_AGENT)
                .values()
                .keySet()
                .forEach(key -> names.merge(Key.values(key, 2).getFirst(), 1L, Long::sum));
        Map<String, Counts> fingerprints = summary.table(Table.JA4).values();
        return names.entrySet().stream()
                .filter(entry -> entry.getValue() >= MANY_AGENTS
                        && fingerprints.containsKey(entry.getKey())
                        && isSuspicious(fingerprints.get(entry.getKey())))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_OF_A_KIND)
                .map(entry -> new Finding(
                        "One TLS fingerprint came under many user agents.",
                        "JA4 " + Shown.name(entry.getKey()) + ": " + entry.getValue() + " user agents in "
                                + fingerprints.get(entry.getKey()).total() + " requests.",
                        "medium",
                        "Challenge or rate-limit by this fingerprint; browsers share theirs, so count first."));
    }

    private static boolean isSuspicious(Counts counts) {
        long stopped = counts.total() - counts.of(Action.ALLOW);
        return counts.total() >= MANY_REQUESTS && STOPPED_PART * stopped >= counts.total();
    }

    /** Rules in COUNT that let through what they match, and do not look like matching good requests. */
    private static Stream<Finding> safeRules(Summary summary) {
        return CountedRule.of(summary).stream()
                .filter(rule -> rule.allowed() > 0 && !FalsePositives.isSuspected(rule))
                .limit(MOST_OF_A_KIND)
                .map(rule -> new Finding(
                        "A rule in COUNT would have stopped requests that were let through.",
                        Shown.name(rule.rule()) + " matched " + rule.count() + " requests of " + rule.clients()
                                + " clients; " + rule.allowed() + " were let through.",
                        rule.ordinary() == 0 && summary.exact(CountedRule.GROUNDS) ? "high" : "low",
                        "Look at its matches, then let it block."));
    }

    /** Groups whose rules say BLOCK while the web ACL overrides the group to COUNT. */
    private static Stream<Finding> overridden(Summary summary) {
        Map<String, Long> groups = new TreeMap<>();
        summary.table(Table.GROUP_RULE).values().forEach((key, counts) -> {
            List<String> values = Key.values(key, 4);
            if (values.getFirst().equals("overridden")) {
                groups.merge(values.get(1), counts.total(), Long::sum);
            }
        });
        return groups.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_OF_A_KIND)
                .map(group -> new Finding(
                        "A rule group is overridden to COUNT.",
                        Shown.name(group.getKey()) + " matched " + group.getValue()
                                + " requests that it did not stop, though its rules say so in the log.",
                        "high",
                        "Do not read these as blocked; take the override away once the matches are understood."));
    }

    /** Lines that are no record, and logs that break off. */
    private static Stream<Finding> unread(Summary summary) {
        long rejected = summary.totals().rejected();
        long cutShort = summary.totals().cutShort();
        return rejected + cutShort == 0
                ? Stream.empty()
                : Stream.of(new Finding(
                        "Parts of the logs could not be read.",
                        rejected + " lines are no record of WAF; " + cutShort + " logs break off or are damaged.",
                        "high",
                        "Compare with the source; all figures leave these out."));
    }
}
