package dev.chatelaine.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a request's JSON strictly (RFC 8259, unique names) and within bounds of depth and of the number of values. */
final class JsonReader {

    private static final int DEEPEST = 16;
    private static final int MOST_TOKENS = 100_000;
    private static final int LONGEST_NAME = 65_535;

    /** It reads UTF-8 only: guessing at other encodings is left out. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The members of the one object that the text consists of.
     *
     * @throws InvalidRequest if it is anything else
     */
    static Json.Members object(byte[] utf8) throws IOException {
        try (JsonParser parser = FACTORY.createParser(utf8)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidRequest(
                        "The request is not a JSON object: send one, for example {\"text\": \"...\"}.");
            }
            Json.Members members = new JsonReader(parser).members("");
            if (parser.nextToken() != null) {
                throw new InvalidRequest("The request goes on after its JSON object: send one object only.");
            }
            return members;
        } catch (JsonProcessingException broken) {
            throw notJson(broken);
        }
    }

    /** The parser's own message is left out: it quotes the text. */
    private static InvalidRequest notJson(JsonProcessingException broken) {
        long at = broken.getLocation() == null ? -1 : broken.getLocation().getByteOffset();
        return new InvalidRequest("The request is not JSON that this function reads (UTF-8, at most " + DEEPEST
                + " levels and " + MOST_TOKENS + " values)" + (at < 0 ? "" : ": see byte " + at) + ".");
    }

    private Json value(String pointer) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(pointer);
            case START_ARRAY -> items(pointer);
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> number();
            case VALUE_TRUE, VALUE_FALSE -> new Json.Flag(parser.getBooleanValue());
            default -> new Json.Unusable();
        };
    }

    private Json.Members members(String pointer) throws IOException {
        Map<String, Json> byName = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String member = Pointer.of(pointer, name);
            parser.nextToken();
            if (byName.put(name, value(member)) != null) {
                throw new InvalidRequest("Field " + Shown.name(member) + " is there twice: give it once.");
            }
        }
        return new Json.Members(byName);
    }

    private Json.Items items(String pointer) throws IOException {
        List<Json> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(Pointer.of(pointer, Integer.toString(values.size()))));
        }
        return new Json.Items(values);
    }

    private Json.Text text() throws IOException {
        char[] buffer = parser.getTextCharacters();
        int from = parser.getTextOffset();
        return new Json.Text(Arrays.copyOfRange(buffer, from, from + parser.getTextLength()));
    }

    private Json number() throws IOException {
        return switch (parser.getNumberType()) {
            case INT, LONG -> new Json.Whole(parser.getLongValue());
            default -> new Json.Unusable();
        };
    }
}
