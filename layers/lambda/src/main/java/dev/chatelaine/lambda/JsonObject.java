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
 * An object within a request, read as strictly as the request itself: what is refused is named by its JSON pointer.
 *
 * <p>It is not for secrets: what is read from it is not wiped.
 */
public final class JsonObject {

    private final String pointer;
    private final Json.Members members;

    JsonObject(String pointer, Json.Members members) {
        this.pointer = pointer;
        this.members = members;
    }

    /** Where it stands in the request, as a JSON pointer. */
    public String pointer() {
        return pointer;
    }

    /** The same object under another pointer: where whoever sent it has it. */
    public JsonObject at(String otherPointer) {
        return new JsonObject(otherPointer, members);
    }

    /** Whether the field is there. */
    public boolean has(String name) {
        return members.byName().containsKey(name);
    }

    /** Refuses every field but these. */
    public void only(String... known) {
        List<String> names = Arrays.asList(known);
        members.byName().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidRequest("Unknown field " + Shown.name(Pointer.of(pointer, unknown))
                            + ": this object takes " + String.join(", ", names) + ".");
                });
    }

    /** Text that stands for something; {@code parser} answers empty where it stands for nothing. */
    public <T> Optional<T> parsed(String name, Expected expected, Function<String, Optional<T>> parser) {
        return text(name, expected).map(text -> parser.apply(text).orElseThrow(() -> malformed(name, expected)));
    }

    /** A string. */
    public Optional<String> text(String name, Expected expected) {
        return field(name, Json.Text.class, expected).map(text -> new String(text.characters()));
    }

    /** A string that must be there. */
    public String requiredText(String name, Expected expected) {
        return text(name, expected).orElseThrow(() -> missing(name, expected));
    }

    /** An object. */
    public Optional<JsonObject> object(String name, Expected expected) {
        return field(name, Json.Members.class, expected)
                .map(object -> new JsonObject(Pointer.of(pointer, name), object));
    }

    /** An array of objects; empty where the field is absent. */
    public List<JsonObject> objects(String name, Expected expected) {
        return field(name, Json.Items.class, expected)
                .map(items -> objects(Pointer.of(pointer, name), items, expected))
                .orElse(List.of());
    }

    private static List<JsonObject> objects(String at, Json.Items items, Expected expected) {
        return IntStream.range(0, items.values().size())
                .mapToObj(index -> {
                    String item = Pointer.of(at, Integer.toString(index));
                    return items.values().get(index) instanceof Json.Members object
                            ? new JsonObject(item, object)
                            : refuse(item, expected);
                })
                .toList();
    }

    /** An array of strings; empty where the field is absent. */
    public List<String> texts(String name, Expected expected) {
        return field(name, Json.Items.class, expected)
                .map(items -> items.values().stream()
                        .map(item -> scalar(item).orElseThrow(() -> malformed(name, expected)))
                        .toList())
                .orElse(List.of());
    }

    /** All fields, each a string, a number, true or false, or an array of them, as text. */
    public Map<String, List<String>> values(Expected expected) {
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
            case Json.Text text -> Optional.of(new String(text.characters()));
            case Json.Whole whole -> Optional.of(Long.toString(whole.value()));
            case Json.Flag flag -> Optional.of(Boolean.toString(flag.value()));
            case Json.Unusable other -> Optional.of(other.text()).filter(text -> !text.equals("null"));
            case Json.Members object -> Optional.empty();
            case Json.Items array -> Optional.empty();
        };
    }

    /** The object as JSON without white space: the same names, order and values as were sent. */
    public String json() {
        return JsonWriter.write(members);
    }

    /** The refusal of a field that must be there. */
    public InvalidRequest missing(String name, Expected expected) {
        return new InvalidRequest(
                "Field " + Shown.name(Pointer.of(pointer, name)) + " is missing: " + expected.sentence());
    }

    /** The refusal of a field that is not what it must be. */
    public InvalidRequest malformed(String name, Expected expected) {
        return new InvalidRequest(
                "Field " + Shown.name(Pointer.of(pointer, name)) + " is malformed: " + expected.sentence());
    }

    private static JsonObject refuse(String item, Expected expected) {
        throw new InvalidRequest("Field " + Shown.name(item) + " is malformed: " + expected.sentence());
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
