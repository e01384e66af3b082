package dev.chatelaine.waf.summary;

import dev.chatelaine.waf.log.Action;
import dev.chatelaine.waf.log.GroupMatch;
import dev.chatelaine.waf.log.LogReader;
import dev.chatelaine.waf.log.LogRecord;
import dev.chatelaine.waf.log.LogRecord.Part;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What logs hold, counted. It grows by records and by other summaries, and does not remember in which order. */
public final class Summary implements LogReader.Sink {

    /** Bytes that the values of one table may cost: room for some 300,000 addresses. */
    public static final long BUDGET = 64L << 20;

    private static final long MINUTE = 60_000;

    private final Map<Table, Tally> tables = new EnumMap<>(Table.class);
    private final Counts actions = new Counts();
    private long rejected;
    private long cutShort;
    private long unknownFields;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** An empty summary. */
    public Summary() {
        this(BUDGET);
    }

    /** An empty summary whose tables may cost so many bytes each. */
    Summary(long budget) {
        for (Table table : Table.values()) {
            tables.put(table, new Tally(budget));
        }
    }

    @Override
    public void record(LogRecord read) {
        actions.add(read.action(), 1);
        unknownFields += read.unknownFields();
        first = Math.min(first, read.time());
        last = Math.max(last, read.time());
        add(Table.MINUTE, Long.toString(Math.floorDiv(read.time(), MINUTE)), read);
        add(Table.RULE, read.rule(), read);
        request(read);
        read.labels().forEach(label -> add(Table.LABEL, label, read));
        read.counted().forEach(rule -> counted(rule, read));
        read.groups().stream().distinct().forEach(match -> add(Table.GROUP_RULE, key(match), read));
    }

    private void request(LogRecord read) {
        add(Table.CLIENT_IP, read.client(), read);
        add(Table.URI, read.part(Part.URI), read);
        add(Table.COUNTRY, read.part(Part.COUNTRY), read);
        add(Table.METHOD, read.part(Part.METHOD), read);
        add(Table.JA3, read.part(Part.JA3), read);
        add(Table.JA4, read.part(Part.JA4), read);
        add(Table.HOST, read.host(), read);
        Optional<String> agent = read.header("user-agent");
        add(Table.USER_AGENT, agent, read);
        add(Table.JA4_AGENT, read.part(Part.JA4).flatMap(ja4 -> agent.map(name -> Key.of(ja4, name))), read);
    }

    private void counted(String rule, LogRecord read) {
        add(Table.COUNTED, rule, read);
        add(Table.COUNTED_CLIENT, Key.of(rule, read.client()), read);
        add(Table.COUNTED_URI, read.part(Part.URI).map(uri -> Key.of(rule, uri)), read);
    }

    private static String key(GroupMatch match) {
        return Key.of(match.decided() ? "decided" : "overridden", match.group(), match.rule(), match.action());
    }

    private void add(Table table, String value, LogRecord read) {
        tables.get(table).add(value, read.action());
    }

    private void add(Table table, Optional<String> value, LogRecord read) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> add(table, text, read));
    }

    @Override
    public void rejected() {
        rejected++;
    }

    @Override
    public void cutShort() {
        cutShort++;
    }

    /** Takes the totals of a part; its tables are added beside. */
    void add(Totals part) {
        rejected += part.rejected();
        cutShort += part.cutShort();
        unknownFields += part.unknownFields();
        first = Math.min(first, part.first());
        last = Math.max(last, part.last());
        actions.add(part.actions());
    }

    /** The totals. */
    public Totals totals() {
        return new Totals(actions, rejected, cutShort, unknownFields, first, last);
    }

    /** A table. */
    public Tally table(Table table) {
        return tables.get(table);
    }

    /** How many records there are. */
    public long records() {
        return actions.total();
    }

    /** Whether these tables hold all values. */
    public boolean exact(Collection<Table> of) {
        return of.stream().allMatch(table -> tables.get(table).exact());
    }

    /** How many of them ended so. */
    public long of(Action action) {
        return actions.of(action);
    }

    /** When the first request was; empty if there is no record. */
    public Optional<Instant> from() {
        return records() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(first));
    }

    /** When the last request was; empty if there is no record. */
    public Optional<Instant> to() {
        return records() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last));
    }
}
