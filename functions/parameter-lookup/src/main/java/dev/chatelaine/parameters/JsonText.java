package dev.chatelaine.parameters;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** A tree of values as JSON (RFC 8259), indented by nothing, members sorted. */
final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    static String of(Map<String, Object> tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(json, tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Map<?, ?> tree) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> member : tree.entrySet()) {
            json.writeFieldName(member.getKey().toString());
            if (member.getValue() instanceof Map<?, ?> level) {
                write(json, level);
            } else {
                json.writeString(member.getValue().toString());
            }
        }
        json.writeEndObject();
    }
}
