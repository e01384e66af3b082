package dev.chatelaine.core.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.chatelaine.InvalidRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A position in a JSON text, from which a reader takes what it expects; anything else is refused with the JSON pointer
 * of the place.
 */
final class JsonCursor {

    private static final int MOST_CHARACTERS = 262_144;
    private static final int MOST_POINTER_CHARACTERS = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // Names come from outside: they must not pile up in a table that outlives the document.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MOST_CHARACTERS)
                    .maxNestingDepth(8)
                    .maxNumberLength(64)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads one whole text with nothing behind it. */
    static <T> T readAll(String json, Function<JsonCursor, T> reader) {
        if (json.length() > MOST_CHARACTERS) {
            throw new InvalidRequest("The policy is longer than " + MOST_CHARACTERS + " characters: shorten it.");
        }
        try (JsonParser parser = FACTORY.createParser(json)) {
            JsonCursor cursor = new JsonCursor(parser);
            cursor.next();
            T result = reader.apply(cursor);
            cursor.requireEnd();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads an object; the reader is given each name with the cursor on its value. */
    <T> List<T> members(Function<String, T> reader) {
        require(JsonToken.START_OBJECT, "an object");
        List<T> members = new ArrayList<>();
        while (next() != JsonToken.END_OBJECT) {
            String name = text();
            next();
            members.add(reader.apply(name));
        }
        return members;
    }

    /** Reads an array of items, or one item without brackets. */
    <T> OneOrMany<T> oneOrMany(Supplier<T> reader) {
        if (!at(JsonToken.START_ARRAY)) {
            return OneOrMany.one(reader.get());
        }
        List<T> items = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            items.add(reader.get());
        }
        return OneOrMany.many(items);
    }

    String string(String expectation) {
        require(JsonToken.VALUE_STRING, expectation);
        return text();
    }

    Scalar scalar() {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Scalar.Text(text());
            case VALUE_TRUE -> new Scalar.Flag(true);
            case VALUE_FALSE -> new Scalar.Flag(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar.Figure(text());
            default -> throw expected("a string, a number, true or false");
        };
    }

    boolean at(JsonToken token) {
        return parser.currentToken() == token;
    }

    /** The refusal for this place. */
    InvalidRequest expected(String what) {
        return refusal("expected " + what);
    }

    private JsonToken next() {
        try {
            JsonToken token = parser.nextToken();
            if (token == null && !parser.getParsingContext().inRoot()) {
                throw refusal("the text ends too early");
            }
            return token;
        } catch (JsonProcessingException e) {
            throw refusal(
                    e.getOriginalMessage().startsWith("Duplicate field")
                            ? "this name stands twice in its object"
                            : "this is not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        try {
            return parser.getText();
        } catch (JsonProcessingException e) {
            throw refusal("this is not JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void require(JsonToken token, String expectation) {
        if (!at(token)) {
            throw expected(expectation);
        }
    }

    private void requireEnd() {
        if (next() != null) {
            throw refusal("expected nothing behind the policy");
        }
    }

    private InvalidRequest refusal(String problem) {
        return new InvalidRequest("The policy cannot be read at " + place() + ": " + problem + ".");
    }

    private String place() {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        if (pointer.isEmpty()) {
            return "its top";
        }
        return pointer.length() <= MOST_POINTER_CHARACTERS
                ? pointer
                : pointer.substring(0, MOST_POINTER_CHARACTERS) + "…";
    }
}
