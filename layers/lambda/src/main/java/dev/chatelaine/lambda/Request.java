package dev.chatelaine.lambda;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request, read strictly: an unknown field is refused with its name; a missing or malformed one with its JSON
 * pointer, what was expected and an example. What was read as secret is wiped when the request is closed.
 */
public final class Request implements AutoCloseable {

    private final Json.Members root;
    private final String within;
    private final List<SecretBytes> secrets = new ArrayList<>();

    private Request(Json.Members root, String within) {
        this.root = root;
        this.within = within;
    }

    /**
     * Reads a request.
     *
     * @throws InvalidRequest if it is not one JSON object
     * @throws IOException never: the text is in memory
     */
    public static Request parse(byte[] utf8) throws IOException {
        return new Request(JsonReader.object(utf8), "");
    }

    /** Refuses every field but these. */
    public void only(String... known) {
        List<String> names = Arrays.asList(known);
        root.byName().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidRequest("Unknown field " + Shown.name(within + unknown) + ": this function takes "
                            + String.join(", ", names) + ".");
                });
    }

    /** Whether the field is there. */
    public boolean has(String name) {
        return root.byName().containsKey(name);
    }

    /**
     * Bytes, given as base64.
     *
     * @param most the most bytes, checked before they are decoded
     * @param instead what to do with more, as a clause
     */
    public Optional<SecretBytes> base64(String name, int most, String instead) {
        Expected expected = new Expected("base64 (RFC 4648) of at most " + most + " bytes", "\"aGVsbG8=\"");
        return text(name, expected).map(text -> {
            requireAtMost(Texts.decodedLength(text), most, name, instead);
            return secret(Texts.base64(text).orElseThrow(() -> malformedHere(name, expected)));
        });
    }

    /** Text, as its UTF-8 bytes; the parameters are those of {@link #base64}. */
    public Optional<SecretBytes> utf8(String name, int most, String instead) {
        Expected expected = new Expected("Unicode text of at most " + most + " bytes of UTF-8", "\"hello\"");
        return text(name, expected).map(text -> {
            requireAtMost(text.length, most, name, instead);
            SecretBytes bytes = secret(Texts.utf8(text).orElseThrow(() -> malformedHere(name, expected)));
            requireAtMost(bytes.length(), most, name, instead);
            return bytes;
        });
    }

    /** An integer of a range, both ends included. */
    public Optional<Long> whole(String name, long from, long to, long example) {
        Expected expected = new Expected("an integer from " + from + " to " + to, Long.toString(example));
        return field(name, Json.Whole.class, expected).map(number -> {
            if (number.value() < from || number.value() > to) {
                throw malformedHere(name, expected);
            }
            return number.value();
        });
    }

    /** True or false. */
    public Optional<Boolean> flag(String name) {
        return field(name, Json.Flag.class, new Expected("true or false", "true"))
                .map(Json.Flag::value);
    }

    /** Text that stands for something; {@code parser} answers empty where it stands for nothing. */
    public <T> Optional<T> parsed(String name, Expected expected, Function<String, Optional<T>> parser) {
        return text(name, expected)
                .map(text -> parser.apply(new String(text)).orElseThrow(() -> malformedHere(name, expected)));
    }

    /** Text, or a whole number in its place, as text that stands for something; as for {@link #parsed}. */
    public <T> Optional<T> parsedWord(String name, Expected expected, Function<String, Optional<T>> parser) {
        if (root.byName().get(name) instanceof Json.Whole number) {
            return Optional.of(
                    parser.apply(Long.toString(number.value())).orElseThrow(() -> malformed(name, expected)));
        }
        return parsed(name, expected, parser);
    }

    /** A list of one or more strings. */
    public Optional<List<String>> strings(String name, Expected expected) {
        return field(name, Json.Items.class, expected).map(items -> {
            List<String> strings = items.values().stream()
                    .map(item -> string(item, malformedHere(name, expected)))
                    .toList();
            if (strings.isEmpty()) {
                throw malformedHere(name, expected);
            }
            return strings;
        });
    }

    /** Whether the field is there and is a string. */
    public boolean isText(String name) {
        return root.byName().get(name) instanceof Json.Text;
    }

    /** An object within this one, read as strictly; closing this one wipes its text too. */
    public Optional<Request> object(String name, Expected expected) {
        return field(name, Json.Members.class, expected).map(members -> new Request(members, within + name + "/"));
    }

    /** A list of objects within this one, as {@link #object} reads one; empty where the field is absent. */
    public List<Request> objects(String name, Expected expected) {
        List<Json> items =
                field(name, Json.Items.class, expected).map(Json.Items::values).orElse(List.of());
        List<Request> objects = new ArrayList<>();
        for (Json item : items) {
            String place = name + "/" + objects.size();
            if (!(item instanceof Json.Members members)) {
                throw malformedHere(place, expected);
            }
            objects.add(new Request(members, within + place + "/"));
        }
        return objects;
    }

    /** An object of one or more strings, which must be there. */
    public Map<String, String> pairs(String name, Expected expected) {
        Json.Members members =
                field(name, Json.Members.class, expected).orElseThrow(() -> missing(within + name, expected));
        if (members.byName().isEmpty()) {
            throw malformedHere(name, expected);
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        members.byName()
                .forEach((key, value) -> pairs.put(
                        key,
                        string(
                                value,
                                malformedAt(Pointer.of("/" + within + name, key), new Expected("a string", "\"x\"")))));
        return pairs;
    }

    /** An object, whose own fields are read like those of the request. */
    public Optional<JsonObject> nested(String name, Expected expected) {
        return field(name, Json.Members.class, expected).map(members -> new JsonObject("/" + name, members));
    }

    /** The refusal of a field that must be there. */
    public static InvalidRequest missing(String name, Expected expected) {
        return new InvalidRequest("Field \"/" + name + "\" is missing: " + expected.sentence());
    }

    /** The refusal of a field that is not what it must be. */
    public static InvalidRequest malformed(String name, Expected expected) {
        return malformedAt("/" + name, expected);
    }

    private InvalidRequest malformedHere(String name, Expected expected) {
        return malformed(within + name, expected);
    }

    private static InvalidRequest malformedAt(String pointer, Expected expected) {
        return new InvalidRequest("Field " + Shown.name(pointer) + " is malformed: " + expected.sentence());
    }

    private void requireAtMost(long length, int most, String name, String instead) {
        if (length > most) {
            throw new InvalidRequest(
                    "Field \"/" + within + name + "\" holds more than " + most + " bytes: " + instead + ".");
        }
    }

    private SecretBytes secret(byte[] bytes) {
        SecretBytes secret = SecretBytes.owning(bytes);
        secrets.add(secret);
        return secret;
    }

    private Optional<char[]> text(String name, Expected expected) {
        return field(name, Json.Text.class, expected).map(Json.Text::characters);
    }

    private static String string(Json value, InvalidRequest otherwise) {
        if (value instanceof Json.Text text) {
            return new String(text.characters());
        }
        throw otherwise;
    }

    private <T extends Json> Optional<T> field(String name, Class<T> type, Expected expected) {
        Json value = root.byName().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw malformedHere(name, expected);
        }
        return Optional.of(type.cast(value));
    }

    /** Wipes the request's text and what was read from it as secret. */
    @Override
    public void close() {
        root.wipe();
        secrets.forEach(SecretBytes::close);
    }
}
