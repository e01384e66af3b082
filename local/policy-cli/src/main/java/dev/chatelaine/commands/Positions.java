package dev.chatelaine.commands;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the values of a JSON text stand, by their JSON pointers. A broken text is known as far as it can be read. */
final class Positions {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(64).build())
            .build();

    private final Map<String, Region> regions = new HashMap<>();
    private Optional<Region> end = Optional.empty();

    private Positions() {}

    static Positions of(String text) {
        Positions positions = new Positions();
        try (JsonParser parser = FACTORY.createParser(text)) {
            positions.read(parser);
        } catch (JsonProcessingException broken) {
            positions.end = Optional.ofNullable(broken.getLocation()).map(Positions::at);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return positions;
    }

    /** The place of a value, or of the nearest value around it. */
    Region at(String pointer) {
        String nearest = pointer;
        while (!regions.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, Math.max(0, nearest.lastIndexOf('/')));
        }
        return regions.getOrDefault(nearest, Region.START);
    }

    /** Whether the text is JSON, and has no value there. */
    boolean isJsonWithout(String pointer) {
        return end.isEmpty() && !regions.isEmpty() && !regions.containsKey(pointer);
    }

    /** Where reading ended, if the text is broken. */
    Optional<Region> end() {
        return end;
    }

    private void read(JsonParser parser) throws IOException {
        Deque<JsonLocation> open = new ArrayDeque<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            JsonLocation start = parser.currentTokenLocation();
            parser.finishToken();
            if (token.isStructStart()) {
                open.push(start);
            } else if (token.isStructEnd()) {
                regions.put(pointer(parser), region(open.pop(), parser));
            } else if (token.isScalarValue()) {
                regions.put(pointer(parser), region(start, parser));
            }
        }
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static Region region(JsonLocation start, JsonParser parser) {
        JsonLocation end = parser.currentLocation();
        return new Region(start.getLineNr(), start.getColumnNr(), end.getLineNr(), end.getColumnNr());
    }

    private static Region at(JsonLocation place) {
        return new Region(place.getLineNr(), place.getColumnNr(), place.getLineNr(), place.getColumnNr());
    }
}
