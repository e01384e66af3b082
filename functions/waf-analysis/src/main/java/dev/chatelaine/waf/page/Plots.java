package dev.chatelaine.waf.page;

import dev.chatelaine.waf.log.Action;
import dev.chatelaine.waf.report.JsonTree;
import dev.chatelaine.waf.summary.Counts;
import dev.chatelaine.waf.summary.Summary;
import dev.chatelaine.waf.summary.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is plotted, as JSON that may stand in a page. */
final class Plots {

    private static final int MOST_BARS = 240;
    private static final int RANKED = 10;
    private static final int LONGEST_LABEL = 28;
    private static final long SECONDS_OF_A_MINUTE = 60;
    private static final long MINUTES_OF_A_DAY = 1440;

    private Plots() {}

    /** The data; a character that could end the block that it stands in is escaped. */
    static String json(Summary summary) {
        Map<String, Object> plots = new LinkedHashMap<>();
        plots.put("time", time(summary));
        for (Table table : List.of(Table.CLIENT_IP, Table.URI, Table.COUNTRY, Table.COUNTED)) {
            plots.put(table.label(), ranking(summary, table));
        }
        return new String(JsonTree.bytes(plots), StandardCharsets.UTF_8)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    /** Requests over time, in as many bars as a plot can show: of one minute, or of several. */
    private static Map<String, Object> time(Summary summary) {
        NavigableMap<Long, Counts> minutes = minutes(summary);
        if (minutes.isEmpty()) {
            return series(List.of(), List.of());
        }
        long first = minutes.firstKey();
        long width = width(minutes);
        List<String> labels = new ArrayList<>();
        List<Counts> bars = new ArrayList<>();
        for (long start = first; start <= minutes.lastKey(); start += width) {
            labels.add(label(start, minutes.lastKey() - first));
            bars.add(Counts.sum(minutes.subMap(start, start + width).values()));
        }
        return series(labels, bars);
    }

    /** How long a bar of the plot over time is, in words. */
    static String bars(Summary summary) {
        long width = width(minutes(summary));
        return width == 1 ? "by minute" : "in bars of " + width + " minutes";
    }

    private static NavigableMap<Long, Counts> minutes(Summary summary) {
        NavigableMap<Long, Counts> minutes = new TreeMap<>();
        summary.table(Table.MINUTE).values().forEach((minute, counts) -> minutes.put(Long.valueOf(minute), counts));
        return minutes;
    }

    private static long width(NavigableMap<Long, Counts> minutes) {
        return minutes.isEmpty() ? 1 : (minutes.lastKey() - minutes.firstKey()) / MOST_BARS + 1;
    }

    /** A time of the day, with its date where the report is longer than a day. */
    private static String label(long minute, long length) {
        String time = Instant.ofEpochSecond(minute * SECONDS_OF_A_MINUTE).toString();
        return length < MINUTES_OF_A_DAY
                ? time.substring(11, 16)
                : time.substring(0, 16).replace('T', ' ');
    }

    private static Map<String, Object> ranking(Summary summary, Table table) {
        List<Map.Entry<String, Counts>> top = summary.table(table).top(RANKED);
        return series(
                top.stream().map(entry -> label(entry.getKey())).toList(),
                top.stream().map(Map.Entry::getValue).toList());
    }

    private static String label(String value) {
        String visible = Visible.text(value);
        return visible.codePointCount(0, visible.length()) <= LONGEST_LABEL
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, LONGEST_LABEL)) + "\u2026";
    }

    private static Map<String, Object> series(List<String> labels, List<Counts> bars) {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("labels", labels);
        for (Action action : Action.values()) {
            series.put(action.name(), bars.stream().map(bar -> bar.of(action)).toList());
        }
        return series;
    }
}
