package dev.chatelaine.waf.summary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.waf.log.Action;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Reads a summary and adds it to another, value by value, without holding it. */
public final class SummaryReader {

    /** The first field of a summary, by which it is known from a log. */
    static final String MARK = "chatelaineSummary";

    private static final byte[] BEGINNING = ("{\"" + MARK + "\":").getBytes(StandardCharsets.UTF_8);
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxNumberLength(32)
                    .maxNameLength(1 << 14)
                    .maxStringLength(1 << 14)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private final Summary into;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Counts actions = new Counts();

    private SummaryReader(JsonParser parser, Summary into) {
        this.parser = parser;
        this.into = into;
    }

    /** Whether a stream is a summary's; it is left at its beginning. */
    public static boolean isSummary(BufferedInputStream plain) throws IOException {
        plain.mark(BEGINNING.length);
        boolean matches = Arrays.equals(plain.readNBytes(BEGINNING.length), BEGINNING);
        plain.reset();
        return matches;
    }

    /**
     * Adds a summary to another.
     *
     * @param plain the summary's plain content
     * @param shown its place in words
     * @throws InvalidRequest if it is none, or is damaged
     */
    public static void add(InputStream plain, String shown, Summary into) throws IOException {
        try (JsonParser parser = JSON.createParser(plain)) {
            new SummaryReader(parser, into).read();
        } catch (JsonProcessingException | Damaged damaged) {
            throw broken(shown);
        }
    }

    private static InvalidRequest broken(String shown) {
        return new InvalidRequest(
                shown + " is no summary that this version reads, or is damaged: name what SummarizeLog"
                        + " or MergeSummaries wrote, or summarise the log again.");
    }

    /** The JSON is not of the summary's form. */
    private static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static void require(boolean holds) throws Damaged {
        if (!holds) {
            throw new Damaged();
        }
    }

    private void read() throws IOException {
        require(parser.nextToken() == JsonToken.START_OBJECT);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            member(name);
        }
        require(number(MARK) == SummaryWriter.VERSION);
        into.add(new Totals(
                actions,
                number("rejected"),
                number("cutShort"),
                number("unknownFields"),
                number("first"),
                number("last")));
    }

    private long number(String name) throws Damaged {
        require(numbers.containsKey(name));
        return numbers.get(name);
    }

    private void member(String name) throws IOException {
        switch (name) {
            case "actions" -> actions.add(counts());
            case "tables" -> tables();
            default -> {
                require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT && numbers.size() < Table.values().length);
                numbers.put(name, parser.getLongValue());
            }
        }
    }

    private void tables() throws IOException {
        require(parser.currentToken() == JsonToken.START_OBJECT);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Tally tally = into.table(Table.named(parser.currentName()).orElseThrow(Damaged::new));
            require(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                tallyMember(tally, parser.currentName());
            }
        }
    }

    private void tallyMember(Tally tally, String name) throws IOException {
        if (name.equals("bound")) {
            String bound = parser.nextTextValue();
            require(bound != null);
            tally.limit(bound);
            return;
        }
        require(name.equals("values") && parser.nextToken() == JsonToken.START_OBJECT);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String value = parser.currentName();
            parser.nextToken();
            tally.add(value, counts());
        }
    }

    private Counts counts() throws IOException {
        require(parser.currentToken() == JsonToken.START_ARRAY);
        Counts counts = new Counts();
        for (Action action : Action.values()) {
            require(parser.nextToken() == JsonToken.VALUE_NUMBER_INT && parser.getLongValue() >= 0);
            counts.add(action, parser.getLongValue());
        }
        require(parser.nextToken() == JsonToken.END_ARRAY);
        return counts;
    }
}
