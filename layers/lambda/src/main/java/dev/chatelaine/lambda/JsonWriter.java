package dev.chatelaine.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes a JSON value of a request as it was, but for white space. */
final class JsonWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriter() {}

    static String write(Json value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            write(value, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(Json value, JsonGenerator out) throws IOException {
        switch (value) {
            case Json.Members object -> members(object, out);
            case Json.Items array -> items(array, out);
            case Json.Text text -> out.writeString(text.characters(), 0, text.characters().length);
            case Json.Whole whole -> out.writeNumber(whole.value());
            case Json.Flag flag -> out.writeBoolean(flag.value());
            case Json.Unusable other -> out.writeRawValue(other.text());
        }
    }

    private static void members(Json.Members object, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, Json> member : object.byName().entrySet()) {
            out.writeFieldName(member.getKey());
            write(member.getValue(), out);
        }
        out.writeEndObject();
    }

    private static void items(Json.Items array, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Json item : array.values()) {
            write(item, out);
        }
        out.writeEndArray();
    }
}
