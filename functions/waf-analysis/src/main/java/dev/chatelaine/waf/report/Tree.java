package dev.chatelaine.waf.report;

import dev.chatelaine.waf.log.Action;
import dev.chatelaine.waf.summary.Counts;
import dev.chatelaine.waf.summary.Key;
import dev.chatelaine.waf.summary.Summary;
import dev.chatelaine.waf.summary.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A report as maps, lists, strings, numbers and flags: what becomes JSON. */
public final class Tree {

    private static final long SECONDS_OF_A_MINUTE = 60;

    private Tree() {}

    /** The report, with so many values of each ranking. */
    public static Map<String, Object> of(Report report, int top) {
        Summary summary = report.summary();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("records", summary.records());
        tree.put("rejected", summary.totals().rejected());
        tree.put("cutShort", summary.totals().cutShort());
        tree.put("unknownFields", summary.totals().unknownFields());
        tree.put("period", period(summary));
        tree.put("actions", byAction(summary.totals().actions()));
        tree.put("counted", counted(summary));
        tree.put("rules", rules(summary));
        tree.put("groupRules", groupRules(summary));
        tree.put("top", rankings(summary, top));
        tree.put("perMinute", perMinute(summary));
        report.wouldBlock()
                .ifPresent(excesses -> tree.put(
                        "wouldBlock", excesses.stream().map(Tree::excess).toList()));
        tree.put(
                "falsePositives",
                report.falsePositives().stream().map(Tree::falsePositive).toList());
        tree.put("findings", report.findings().stream().map(Tree::finding).toList());
        tree.put("exact", exact(summary));
        return tree;
    }

    private static Map<String, Object> period(Summary summary) {
        Map<String, Object> period = new LinkedHashMap<>();
        summary.from().ifPresent(first -> period.put("from", first.toString()));
        summary.to().ifPresent(last -> period.put("to", last.toString()));
        return period;
    }

    private static Map<String, Object> byAction(Counts counts) {
        Map<String, Object> byAction = new LinkedHashMap<>();
        for (Action action : Action.values()) {
            byAction.put(action.name(), counts.of(action));
        }
        return byAction;
    }

    private static Map<String, Object> counted(Summary summary) {
        Map<String, Object> counted = new LinkedHashMap<>();
        summary.table(Table.COUNTED)
                .top(Integer.MAX_VALUE)
                .forEach(entry -> counted.put(entry.getKey(), entry.getValue().total()));
        return counted;
    }

    private record Line(long count, Map<String, Object> fields) {}

    private static List<Map<String, Object>> rules(Summary summary) {
        List<Line> lines = new ArrayList<>();
        summary.table(Table.RULE).sorted().forEach((rule, counts) -> {
            for (Action action : Action.values()) {
                long count = counts.of(action);
                if (count > 0) {
                    lines.add(new Line(count, fields("rule", rule, "action", action.name(), "count", count)));
                }
            }
        });
        return byCount(lines);
    }

    private static List<Map<String, Object>> groupRules(Summary summary) {
        List<Line> lines = new ArrayList<>();
        summary.table(Table.GROUP_RULE).sorted().forEach((key, counts) -> {
            List<String> values = Key.values(key, 4);
            long count = counts.total();
            lines.add(new Line(
                    count,
                    fields(
                            "group", values.get(1),
                            "rule", values.get(2),
                            "action", values.get(3),
                            "decided", values.getFirst().equals("decided"),
                            "count", count)));
        });
        return byCount(lines);
    }

    private static List<Map<String, Object>> byCount(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingLong(line -> -line.count()))
                .map(Line::fields)
                .toList();
    }

    private static Map<String, Object> rankings(Summary summary, int top) {
        Map<String, Object> rankings = new LinkedHashMap<>();
        for (Table table : Table.RANKED) {
            rankings.put(
                    table.label(),
                    summary.table(table).top(top).stream()
                            .map(entry -> fields(
                                    "value", entry.getKey(),
                                    "count", entry.getValue().total(),
                                    "blocked", entry.getValue().of(Action.BLOCK)))
                            .toList());
        }
        return rankings;
    }

    private static List<Map<String, Object>> perMinute(Summary summary) {
        SortedMap<Long, Counts> minutes = new TreeMap<>();
        summary.table(Table.MINUTE)
                .values()
                .forEach((minute, counts) -> minutes.put(Long.valueOf(minute) * SECONDS_OF_A_MINUTE, counts));
        List<Map<String, Object>> perMinute = new ArrayList<>();
        minutes.forEach((second, counts) -> {
            Map<String, Object> line =
                    fields("minute", Instant.ofEpochSecond(second).toString());
            line.putAll(byAction(counts));
            perMinute.add(line);
        });
        return perMinute;
    }

    private static Map<String, Object> excess(Excess excess) {
        return fields(
                "key", excess.key(),
                "count", excess.count(),
                "firstExcess", excess.firstExcess().toString());
    }

    private static Map<String, Object> falsePositive(FalsePositive suspected) {
        return fields(
                "rule", suspected.rule(),
                "count", suspected.count(),
                "why", suspected.why(),
                "exception", suspected.exception());
    }

    private static Map<String, Object> finding(Finding finding) {
        return fields(
                "what", finding.what(),
                "evidence", finding.evidence(),
                "confidence", finding.confidence(),
                "do", finding.advice());
    }

    private static Map<String, Object> exact(Summary summary) {
        Map<String, Object> exact = new LinkedHashMap<>();
        exact.put("actions", true);
        exact.put("counted", summary.table(Table.COUNTED).exact());
        exact.put("rules", summary.table(Table.RULE).exact());
        exact.put("groupRules", summary.table(Table.GROUP_RULE).exact());
        exact.put("perMinute", summary.table(Table.MINUTE).exact());
        Table.RANKED.forEach(
                table -> exact.put(table.label(), summary.table(table).exact()));
        exact.put("falsePositives", summary.exact(CountedRule.GROUNDS));
        exact.put("findings", summary.exact(Findings.GROUNDS));
        return exact;
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
