package dev.chatelaine.waf.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a log record by record. What is no record is told and passed over: a damaged line never ends the reading of a
 * log. Lines hold one object each, or several.
 */
public final class LogReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNumberLength(32)
                    .maxNameLength(1024)
                    .maxStringLength(Lines.LONGEST)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .build();

    private static final Set<String> ALWAYS_WANTED = Set.of("host", "user-agent");

    private final Set<String> headers;

    /** Takes what a log holds, in the order of its lines. */
    public interface Sink {

        /** A record. */
        void record(LogRecord read);

        /** A line, or an object in one, that is no record. */
        void rejected();

        /** The log broke off or is damaged from here on. */
        void cutShort();
    }

    /** A reader that also reads these headers, named in lower case. */
    public LogReader(Set<String> moreHeaders) {
        headers = new HashSet<>(ALWAYS_WANTED);
        headers.addAll(moreHeaders);
    }

    /**
     * Reads a log to its end.
     *
     * @throws IOException if the stream cannot be read on, for another reason than what it holds
     */
    public void read(Unzipped log, Sink sink) throws IOException {
        Lines lines = new Lines(log.plain());
        while (lines.next()) {
            if (lines.tooLong()) {
                sink.rejected();
            } else {
                line(lines.buffer(), lines.offset(), lines.length(), sink);
            }
        }
        if (log.cutShort()) {
            sink.cutShort();
        }
    }

    private void line(byte[] buffer, int offset, int length, Sink sink) throws IOException {
        int mark = startsWithByteOrderMark(buffer, offset, length) ? 3 : 0;
        try (JsonParser parser = JSON.createParser(buffer, offset + mark, length - mark)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    sink.rejected();
                    return;
                }
                one(new RecordReader(parser, headers).read(), sink);
            }
        } catch (JsonProcessingException broken) {
            sink.rejected();
        }
    }

    private static boolean startsWithByteOrderMark(byte[] buffer, int offset, int length) {
        return length >= 3
                && (buffer[offset] & 0xFF) == 0xEF
                && (buffer[offset + 1] & 0xFF) == 0xBB
                && (buffer[offset + 2] & 0xFF) == 0xBF;
    }

    private static void one(Optional<LogRecord> read, Sink sink) {
        read.ifPresentOrElse(sink::record, sink::rejected);
    }
}
