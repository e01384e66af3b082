package dev.chatelaine.front.kms.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.kms.model.EncryptionContext;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The members of a request. Each reading checks the model's constraints and refuses with ValidationException, or with
 * SerializationException when the JSON has another type; the first broken constraint is the one reported. Members that
 * nobody reads are ignored, as AWS does.
 *
 * @param body the request object
 */
public record Fields(JsonNode body) {

    /** The required string. */
    public String text(String name, int max) {
        return optionalText(name, max).orElseThrow(() -> Constraint.notNull(name));
    }

    /** The string, of 1 to {@code max} characters. */
    public Optional<String> optionalText(String name, int max) {
        Optional<String> text = member(name).map(node -> string(node, name));
        text.ifPresent(value -> Constraint.length(name, Optional.of(value), value.length(), max));
        return text;
    }

    /** The required bytes. */
    public byte[] blob(String name, int max) {
        return optionalBlob(name, max).orElseThrow(() -> Constraint.notNull(name));
    }

    /** The bytes, 1 to {@code max} of them; the text is measured before it is decoded. */
    public Optional<byte[]> optionalBlob(String name, int max) {
        return member(name).map(node -> {
            String text = string(node, name);
            Constraint.atMost(name, Optional.empty(), text.length() / 4 * 3 - padding(text), max);
            byte[] bytes = decoded(text, name);
            Constraint.length(name, Optional.empty(), bytes.length, max);
            return bytes;
        });
    }

    /** The required constant. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return optionalChoice(name, type).orElseThrow(() -> Constraint.notNull(name));
    }

    /** The constant of this name. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
        List<String> allowed =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return optionalChoice(name, allowed).map(text -> Enum.valueOf(type, text));
    }

    /** One of these names. */
    public Optional<String> optionalChoice(String name, List<String> allowed) {
        Optional<String> text = member(name).map(node -> string(node, name));
        text.ifPresent(value -> Constraint.oneOf(name, value, allowed));
        return text;
    }

    /** The whole number, between bounds. */
    public Optional<Integer> number(String name, int min, int max) {
        Optional<Integer> number = member(name, node -> node.isIntegralNumber() && node.canConvertToInt())
                .map(JsonNode::intValue);
        number.ifPresent(value -> Constraint.range(name, value, min, max));
        return number;
    }

    /** Whether the flag is set. */
    public boolean flag(String name) {
        return member(name, JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(false);
    }

    /** The timestamp: seconds since 1970, possibly with a fraction. */
    public Optional<Instant> time(String name) {
        return member(name, JsonNode::isNumber)
                .map(seconds -> Instant.ofEpochMilli(Math.round(seconds.doubleValue() * 1000)));
    }

    /** The encryption context, empty when absent. */
    public EncryptionContext context(String name) {
        return member(name, JsonNode::isObject)
                .map(node -> node.properties().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, pair -> string(pair.getValue(), name))))
                .map(EncryptionContext::new)
                .orElse(EncryptionContext.EMPTY);
    }

    /**
     * Refuses a member that the front does not offer.
     *
     * @throws KmsRefusal UnsupportedOperationException when it is there
     */
    public void refuse(String name, String why) {
        if (member(name).isPresent()) {
            throw KmsRefusal.unsupported(why);
        }
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(body.get(name)).filter(node -> !node.isNull());
    }

    private Optional<JsonNode> member(String name, Predicate<JsonNode> wanted) {
        Optional<JsonNode> node = member(name);
        if (node.filter(wanted.negate()).isPresent()) {
            throw serialization(name);
        }
        return node;
    }

    private static String string(JsonNode node, String name) {
        if (!node.isTextual()) {
            throw serialization(name);
        }
        return node.textValue();
    }

    private static byte[] decoded(String text, String name) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw serialization(name);
        }
    }

    private static int padding(String text) {
        return text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    }

    private static KmsRefusal serialization(String name) {
        return KmsRefusal.of("SerializationException", "The value of " + name + " has not the type of the model.");
    }
}
