package dev.chatelaine.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a manifest and where it stands, so that what is missing or of another kind is refused by its place.
 *
 * @param value the value
 * @param pointer its JSON pointer within its file
 */
record Member(JsonNode value, String pointer) {

    /** A member that must be there. */
    Member get(String name) {
        return find(name).orElseThrow(() -> refused("has no \"" + name + "\""));
    }

    /** A member, if it is there and not null. */
    Optional<Member> find(String name) {
        JsonNode found = value.get(name);
        return found == null || found.isNull()
                ? Optional.empty()
                : Optional.of(new Member(found, pointer + "/" + escaped(name)));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    boolean isText() {
        return value.isTextual();
    }

    boolean isArray() {
        return value.isArray();
    }

    String text() {
        if (!isText()) {
            throw refused("is no text");
        }
        return value.textValue();
    }

    boolean truth() {
        if (!value.isBoolean()) {
            throw refused("is neither true nor false");
        }
        return value.booleanValue();
    }

    int number() {
        if (!value.canConvertToInt()) {
            throw refused("is no whole number");
        }
        return value.intValue();
    }

    /** The elements of an array. */
    List<Member> elements() {
        if (!isArray()) {
            throw refused("is no array");
        }
        List<Member> elements = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            elements.add(new Member(value.get(i), pointer + "/" + i));
        }
        return elements;
    }

    /** The members of an object, in their order. */
    Map<String, Member> members() {
        if (!value.isObject()) {
            throw refused("is no object");
        }
        Map<String, Member> members = new LinkedHashMap<>();
        value.fieldNames().forEachRemaining(name -> members.put(name, get(name)));
        return Collections.unmodifiableMap(members);
    }

    List<String> texts() {
        return elements().stream().map(Member::text).toList();
    }

    Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        members().forEach((name, member) -> pairs.put(name, member.text()));
        return pairs;
    }

    Unclear refused(String why) {
        return new Unclear((pointer.isEmpty() ? "The file" : pointer) + " " + why + ".");
    }
}
