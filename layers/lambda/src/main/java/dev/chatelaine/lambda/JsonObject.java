package dev.chatelaine.lambda;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Shown;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * An object of a request, or the request itself, read strictly: an unknown field is refused with its name; a missing or
 * malformed one with its JSON pointer, what was expected and an example. What is read as {@link SecretBytes} is wiped when the request is closed; what is read as a string is not.
 */
public sealed class JsonObject permits Request {

    private static final Expected STRING = new Expected("a string", "\"x\"");

    private final String pointer;
    private final Json.Members members;
    private final List<SecretBytes> secrets;

    JsonObject(String pointer, Json.Members members, List<SecretBytes> secrets) {
        this.pointer = pointer;
        this.members = members;
        this.secrets = secrets;
    }

    /** Where it stands in the request, as a JSON pointer. */
    public final String pointer() {
        return pointer;
    }

    /** The same object under another pointer: where whoever sent it has it. */
    public final JsonObject at(String otherPointer) {
        return new JsonObject(otherPointer, members, secrets);
    }

    /** Whether the field is there. */
    public final boolean has(String name) {
        return members.byName().containsKey(name);
    }

    /** Whether the field is there and is a string. */
    public final boolean isText(String name) {
        return members.byName().get(name) instanceof Json.Text;
    }

    /** Refuses every field but these. */
    public final void only(String... known) {
        List<String> names = Arrays.asList(known);
        members.byName().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidRequest(
                            "Unknown field " + unknown(unknown) + " takes " + String.join(", ", names) + ".");
                });
    }

    /** The field's name as the request's sender knows it, and what does not take it. */
    String unknown(String name) {
        return Shown.name(Pointer.of(pointer, name)) + ": this object";
    }

    /**
     * Bytes, given as base64.
     *
     * @param most the most bytes, checked before they are decoded
     * @param instead what to do with more, as a clause
     */
    public final Optional<SecretBytes> base64(String name, int most, String instead) {
        Expected expected = new Expected("base64 (RFC 4648) of at most " + most + " bytes", "\"aGVsbG8=\"");
        return characters(name, expected).map(text -> {
            requireAtMost(Texts.decodedLength(text), most, name, instead);
            return secret(Texts.base64(text).orElseThrow(() -> malformed(name, expected)));
        });
    }

    /** Text, as its UTF-8 bytes; the parameters are those of {@link #base64}. */
    public final Optional<SecretBytes> utf8(String name, int most, String instead) {
        Expected expected = new Expected("Unicode text of at most " + most + " bytes of UTF-8", "\"hello\"");
        return characters(name, expected).map(text -> {
            requireAtMost(text.length, most, name, instead);
            SecretBytes bytes = secret(Texts.utf8(text).orElseThrow(() -> malformed(name, expected)));
            requireAtMost(bytes.length(), most, name, instead);
            return bytes;
        });
    }

    /** An integer of a range, both ends included. */
    public final Optional<Long> whole(String name, long from, long to, long example) {
        Expected expected = new Expected("an integer from " + from + " to " + to, Long.toString(example));
        return field(name, Json.Whole.class, expected).map(number -> {
            if (number.value() < from || number.value() > to) {
                throw malformed(name, expected);
            }
            return number.value();
        });
    }

    /** True or false. */
    public final Optional<Boolean> flag(String name) {
        return field(name, Json.Flag.class, new Expected("true or false", "true"))
                .map(Json.Flag::value);
    }

    /** Text that stands for something; {@code parser} answers empty where it stands for nothing. */
    public final <T> Optional<T> parsed(String name, Expected expected, Function<String, Optional<T>> parser) {
        return text(name, expected).map(text -> parser.apply(text).orElseThrow(() -> malformed(name, expected)));
    }

    /** Text, or a whole number in its place, as text that stands for something; as for {@link #parsed}. */
    public final <T> Optional<T> parsedWord(String name, Expected expected, Function<String, Optional<T>> parser) {
        if (members.byName().get(name) instanceof Json.Whole number) {
            return Optional.of(
                    parser.apply(Long.toString(number.value())).orElseThrow(() -> malformed(name, expected)));
        }
        return parsed(name, expected, parser);
    }

    /** A string. */
    public final Optional<String> text(String name, Expected expected) {
        return characters(name, expected).map(String::new);
    }

    /** A string that must be there. */
    public final String requiredText(String name, Expected expected) {
        return text(name, expected).orElseThrow(() -> missing(name, expected));
    }

    /** A list of one or more strings. */
    public final Optional<List<String>> strings(String name, Expected expected) {
        return each(name, expected, expected, Optional::of);
    }

    /**
     * A list of one or more strings that each stand for something, as for {@link #parsed}.
     *
     * @param list what the whole must be
     * @param item what each of them must be
     */
    public final <T> Optional<List<T>> each(
            String name, Expected list, Expected item, Function<String, Optional<T>> parser) {
        return field(name, Json.Items.class, list).map(items -> {
            List<Json> values = items.values();
            if (values.isEmpty() || !values.stream().allMatch(Json.Text.class::isInstance)) {
                throw malformed(name, list);
            }
            return IntStream.range(0, values.size())
                    .mapToObj(i -> parser.apply(string(values.get(i)).orElseThrow())
                            .orElseThrow(() -> malformedAt(place(name, i), item)))
                    .toList();
        });
    }

    /** An object within this one; closing the request wipes its text too. */
    public final Optional<JsonObject> object(String name, Expected expected) {
        return field(name, Json.Members.class, expected)
                .map(object -> new JsonObject(Pointer.of(pointer, name), object, secrets));
    }

    /** A list of objects within this one; empty where the field is absent. */
    public final List<JsonObject> objects(String name, Expected expected) {
        return field(name, Json.Items.class, expected)
                .map(items -> objects(Pointer.of(pointer, name), items, expected))
                .orElse(List.of());
    }

    /** An object within this one, or a list of them; empty where the field is absent. */
    public final List<JsonObject> oneOrMoreObjects(String name, Expected expected) {
        return members.byName().get(name) instanceof Json.Members
                ? List.of(object(name, expected).orElseThrow())
                : objects(name, expected);
    }

    /** A list of lists of objects. */
    public final Optional<List<List<JsonObject>>> objectLists(String name, Expected expected) {
        return field(name, Json.Items.class, expected)
                .map(lists -> IntStream.range(0, lists.values().size())
                        .mapToObj(i -> list(place(name, i), lists.values().get(i), expected))
                        .toList());
    }

    private List<JsonObject> list(String at, Json value, Expected expected) {
        if (value instanceof Json.Items items) {
            return objects(at, items, expected);
        }
        throw malformedAt(at, expected);
    }

    private List<JsonObject> objects(String at, Json.Items items, Expected expected) {
        List<Json> values = items.values();
        return IntStream.range(0, values.size())
                .mapToObj(i -> item(Pointer.of(at, Integer.toString(i)), values.get(i), expected))
                .toList();
    }

    private JsonObject item(String at, Json value, Expected expected) {
        if (value instanceof Json.Members object) {
            return new JsonObject(at, object, secrets);
        }
        throw malformedAt(at, expected);
    }

    /** An object of one or more strings, which must be there. */
    public final Map<String, String> pairs(String name, Expected expected) {
        JsonObject object = object(name, expected).orElseThrow(() -> missing(name, expected));
        if (object.members.byName().isEmpty()) {
            throw malformed(name, expected);
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        object.members.byName().keySet().forEach(key -> pairs.put(key, object.requiredText(key, STRING)));
        return pairs;
    }

    /** All fields, each a string, a number, true or false, or an array of them, as text. */
    public final Map<String, List<String>> values(Expected expected) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        members.byName().forEach((name, value) -> values.put(name, scalars(name, value, expected)));
        return values;
    }

    private List<String> scalars(String name, Json value, Expected expected) {
        List<Json> items = value instanceof Json.Items array ? array.values() : List.of(value);
        return items.stream()
                .map(item -> scalar(item).orElseThrow(() -> malformed(name, expected)))
                .toList();
    }

    private static Optional<String> scalar(Json value) {
        return switch (value) {
            case Json.Text text -> string(text);
            case Json.Whole whole -> Optional.of(Long.toString(whole.value()));
            case Json.Flag flag -> Optional.of(Boolean.toString(flag.value()));
            case Json.Unusable other -> Optional.of(other.text()).filter(text -> !text.equals("null"));
            case Json.Members object -> Optional.empty();
            case Json.Items array -> Optional.empty();
        };
    }

    private static Optional<String> string(Json value) {
        return value instanceof Json.Text text ? Optional.of(new String(text.characters())) : Optional.empty();
    }

    /** The object as JSON without white space: the same names, order and values as were sent. */
    public final String json() {
        return JsonWriter.write(members);
    }

    /** The refusal of a field that must be there. */
    public final InvalidRequest missing(String name, Expected expected) {
        return new InvalidRequest(
                "Field " + Shown.name(Pointer.of(pointer, name)) + " is missing: " + expected.sentence());
    }

    /** The refusal of a field that is not what it must be. */
    public final InvalidRequest malformed(String name, Expected expected) {
        return malformedAt(Pointer.of(pointer, name), expected);
    }

    private static InvalidRequest malformedAt(String place, Expected expected) {
        return new InvalidRequest("Field " + Shown.name(place) + " is malformed: " + expected.sentence());
    }

    private String place(String list, int index) {
        return Pointer.of(Pointer.of(pointer, list), Integer.toString(index));
    }

    private void requireAtMost(long length, int most, String name, String instead) {
        if (length > most) {
            throw new InvalidRequest("Field " + Shown.name(Pointer.of(pointer, name)) + " holds more than " + most
                    + " bytes: " + instead + ".");
        }
    }

    private SecretBytes secret(byte[] bytes) {
        SecretBytes secret = SecretBytes.owning(bytes);
        secrets.add(secret);
        return secret;
    }

    private Optional<char[]> characters(String name, Expected expected) {
        return field(name, Json.Text.class, expected).map(Json.Text::characters);
    }

    private <T extends Json> Optional<T> field(String name, Class<T> type, Expected expected) {
        Json value = members.byName().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw malformed(name, expected);
        }
        return Optional.of(type.cast(value));
    }
}
