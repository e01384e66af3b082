package dev.chatelaine.waf.report;

import dev.chatelaine.waf.log.Action;
import dev.chatelaine.waf.summary.Counts;
import dev.chatelaine.waf.summary.Key;
import dev.chatelaine.waf.summary.Summary;
import dev.chatelaine.waf.summary.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule that matched in COUNT, and whom it matched.
 *
 * @param rule its name
 * @param count requests that it matched
 * @param allowed those of them that were let through in the end
 * @param clients how many it matched, as far as all their requests are known
 * @param ordinary those of them that WAF let do all they did, and that mostly did what the rule does not match
 * @param uri the path that it matched most, or empty
 * @param uriCount how often
 */
record CountedRule(String rule, long count, long allowed, long clients, long ordinary, String uri, long uriCount) {

    /** What the judgement of a rule rests on. */
    static final List<Table> GROUNDS = List.of(Table.COUNTED, Table.COUNTED_CLIENT, Table.COUNTED_URI, Table.CLIENT_IP);

    private static final class Draft {
        private long clients;
        private long ordinary;
        private String uri = "";
        private long uriCount;
    }

    /** All of them, the most frequent first. */
    static List<CountedRule> of(Summary summary) {
        Map<String, Draft> drafts = new HashMap<>();
        Map<String, Counts> clients = summary.table(Table.CLIENT_IP).values();
        summary.table(Table.COUNTED_CLIENT).values().forEach((key, matched) -> {
            List<String> ruleAndClient = Key.values(key, 2);
            client(
                    drafts.computeIfAbsent(ruleAndClient.getFirst(), _ -> new Draft()),
                    matched,
                    clients.get(ruleAndClient.getLast()));
        });
        summary.table(Table.COUNTED_URI).sorted().forEach((key, matched) -> {
            List<String> ruleAndUri = Key.values(key, 2);
            uri(drafts.computeIfAbsent(ruleAndUri.getFirst(), _ -> new Draft()), ruleAndUri.getLast(), matched.total());
        });
        return summary.table(Table.COUNTED).values().entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), drafts.getOrDefault(entry.getKey(), new Draft())))
                .sorted(Comparator.comparingLong((CountedRule rule) -> -rule.count())
                        .thenComparing(CountedRule::rule))
                .toList();
    }

    /** A client whose requests are not known, because there were too many to hold, is not judged. */
    private static void client(Draft draft, Counts matched, Counts all) {
        if (all != null) {
            draft.clients++;
            draft.ordinary += isOrdinary(matched, all) ? 1 : 0;
        }
    }

    private static boolean isOrdinary(Counts matched, Counts all) {
        return all.of(Action.ALLOW) == all.total() && 2 * matched.total() <= all.total();
    }

    private static void uri(Draft draft, String uri, long count) {
        if (count > draft.uriCount) {
            draft.uri = uri;
            draft.uriCount = count;
        }
    }

    private static CountedRule of(String rule, Counts counts, Draft draft) {
        return new CountedRule(
                rule,
                counts.total(),
                counts.of(Action.ALLOW),
                draft.clients,
                draft.ordinary,
                draft.uri,
                draft.uriCount);
    }
}
