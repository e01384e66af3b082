package dev.chatelaine.waf.page;

import dev.chatelaine.waf.log.Action;
import dev.chatelaine.waf.report.Report;
import dev.chatelaine.waf.summary.Key;
import dev.chatelaine.waf.summary.Summary;
import dev.chatelaine.waf.summary.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The report as a page. */
public final class Page {

    private static final int ROWS = 20;

    private static final Map<Table, String> TITLES = Map.of(
            Table.CLIENT_IP, "Clients",
            Table.URI, "Paths",
            Table.COUNTRY, "Countries",
            Table.JA3, "TLS fingerprints, JA3",
            Table.JA4, "TLS fingerprints, JA4",
            Table.USER_AGENT, "User agents",
            Table.HOST, "Hosts",
            Table.METHOD, "Methods",
            Table.LABEL, "Labels");

    private final Report report;
    private final Summary summary;
    private final Html html = new Html();

    private Page(Report report) {
        this.report = report;
        this.summary = report.summary();
    }

    /** The page's HTML, in UTF-8. */
    public static String of(Report report) {
        return new Page(report).write();
    }

    private String write() {
        Inline charts = Inline.charts();
        Inline script = Inline.of("report.js");
        Inline style = Inline.of("report.css");
        head(charts, script, style);
        totals();
        findings();
        plots();
        rules();
        Table.RANKED.forEach(this::ranking);
        html.markup("<script type=\"application/json\" id=\"plots\">" + Plots.json(summary) + "</script>")
                .markup("<script>" + charts.content() + "</script>")
                .markup("<script>" + script.content() + "</script></body></html>\n");
        return html.toString();
    }

    private void head(Inline charts, Inline script, Inline style) {
        html.markup("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
                        + charts.source() + " " + script.source() + "; style-src " + style.source()
                        + "; base-uri 'none'; form-action 'none'\">")
                .markup("<meta name=\"referrer\" content=\"no-referrer\">")
                .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .element("title", "Traffic report")
                .markup("<style>" + style.content() + "</style></head><body>")
                .element("h1", "Traffic report");
    }

    private void totals() {
        html.element(
                "p",
                summary.from().map(Instant::toString).orElse("no request") + " to "
                        + summary.to().map(Instant::toString).orElse("no request"));
        html.markup("<dl>");
        total("requests", summary.records());
        for (Action action : Action.values()) {
            total(action.name(), summary.of(action));
        }
        total("lines not read", summary.totals().rejected());
        html.markup("</dl>");
    }

    private void total(String name, long number) {
        html.markup("<div>")
                .element("dt", name)
                .element("dd", Html.number(number))
                .markup("</div>");
    }

    private void findings() {
        html.table(
                "What to look at",
                List.of("what", "evidence", "confidence", "do"),
                report.findings().stream()
                        .map(finding -> List.<Object>of(
                                finding.what(), finding.evidence(), finding.confidence(), finding.advice()))
                        .toList());
        html.table(
                "Rules in COUNT that would stop good requests",
                List.of("rule", "requests", "why", "exception"),
                report.falsePositives().stream()
                        .map(suspected -> List.<Object>of(
                                suspected.rule(), suspected.count(), suspected.why(), suspected.exception()))
                        .toList());
        report.wouldBlock()
                .ifPresent(excesses -> html.table(
                                "What the rate-based rule in question would stop",
                                List.of("key", "most in one window", "first over the limit"),
                                excesses.stream()
                                        .limit(ROWS)
                                        .map(excess -> List.<Object>of(
                                                excess.key(),
                                                excess.count(),
                                                excess.firstExcess().toString()))
                                        .toList())
                        .element(
                                "p",
                                "Counted exactly, in windows that slide. WAF itself estimates, so it may differ."));
    }

    private void plots() {
        plot("time", "Requests over time (UTC), " + Plots.bars(summary));
        html.markup("<div class=\"pair\">");
        plot("clientIp", "Clients with the most requests");
        plot("uri", "Paths with the most requests");
        plot("country", "Countries with the most requests");
        plot("counted", "Rules that matched in COUNT");
        html.markup("</div>");
    }

    private void plot(String id, String title) {
        html.markup("<figure>")
                .element("figcaption", title)
                .markup("<div class=\"plot\"><canvas id=\"plot-" + id + "\" role=\"img\"></canvas></div></figure>");
    }

    private void rules() {
        List<List<Object>> rows = new ArrayList<>();
        summary.table(Table.RULE).sorted().forEach((rule, counts) -> {
            for (Action action : Action.values()) {
                if (counts.of(action) > 0) {
                    rows.add(List.of(rule, action.name(), counts.of(action)));
                }
            }
        });
        html.table("Rules that decided", List.of("rule", "action", "requests"), byCount(rows, 2));
        html.table(
                "Rules that matched in COUNT",
                List.of("rule", "requests", "let through"),
                summary.table(Table.COUNTED).top(ROWS).stream()
                        .map(entry -> List.<Object>of(
                                entry.getKey(),
                                entry.getValue().total(),
                                entry.getValue().of(Action.ALLOW)))
                        .toList());
        html.table("Rules inside groups", List.of("group", "rule", "its action", "requests", ""), groupRules());
    }

    private List<List<Object>> groupRules() {
        List<List<Object>> rows = new ArrayList<>();
        summary.table(Table.GROUP_RULE).sorted().forEach((key, counts) -> {
            List<String> values = Key.values(key, 4);
            boolean decided = values.getFirst().equals("decided");
            rows.add(List.of(
                    values.get(1), values.get(2), values.get(3), counts.total(), decided ? "" : "overridden to COUNT"));
        });
        return byCount(rows, 3);
    }

    private static List<List<Object>> byCount(List<List<Object>> rows, int column) {
        return rows.stream()
                .sorted(Comparator.comparingLong(row -> -(long) row.get(column)))
                .limit(ROWS)
                .toList();
    }

    private void ranking(Table table) {
        html.table(
                TITLES.get(table),
                List.of("value", "requests", "blocked"),
                summary.table(table).top(ROWS).stream()
                        .map(entry -> List.<Object>of(
                                entry.getKey(),
                                entry.getValue().total(),
                                entry.getValue().of(Action.BLOCK)))
                        .toList());
        if (!summary.table(table).exact()) {
            html.element("p", "There were too many values to hold: each count is right, but values may be missing.");
        }
    }
}
