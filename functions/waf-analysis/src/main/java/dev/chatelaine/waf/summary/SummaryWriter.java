package dev.chatelaine.waf.summary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.chatelaine.waf.log.Action;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes a summary as gzip of JSON: one form for one content, whatever order it was counted in. */
public final class SummaryWriter {

    /** The version of the form. */
    static final int VERSION = 1;

    private static final int BUFFER = 1 << 16;
    private static final JsonFactory JSON = new JsonFactory();

    private SummaryWriter() {}

    /** Writes a summary, and leaves the stream open. */
    public static void write(Summary summary, OutputStream out) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(out, BUFFER);
        try (JsonGenerator json = JSON.createGenerator(zipped).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeNumberField(SummaryReader.MARK, VERSION);
            totals(json, summary.totals());
            json.writeObjectFieldStart("tables");
            for (Table table : Table.values()) {
                tally(json, table.label(), summary.table(table));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        zipped.finish();
    }

    private static void totals(JsonGenerator json, Totals totals) throws IOException {
        json.writeNumberField("rejected", totals.rejected());
        json.writeNumberField("cutShort", totals.cutShort());
        json.writeNumberField("unknownFields", totals.unknownFields());
        json.writeNumberField("first", totals.first());
        json.writeNumberField("last", totals.last());
        json.writeFieldName("actions");
        counts(json, totals.actions());
    }

    private static void tally(JsonGenerator json, String name, Tally tally) throws IOException {
        json.writeObjectFieldStart(name);
        if (tally.bound().isPresent()) {
            json.writeStringField("bound", tally.bound().get());
        }
        json.writeObjectFieldStart("values");
        for (Map.Entry<String, Counts> entry : tally.sorted().entrySet()) {
            json.writeFieldName(entry.getKey());
            counts(json, entry.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, Counts counts) throws IOException {
        json.writeStartArray();
        for (Action action : Action.values()) {
            json.writeNumber(counts.of(action));
        }
        json.writeEndArray();
    }
}
