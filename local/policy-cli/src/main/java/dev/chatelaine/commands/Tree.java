package dev.chatelaine.commands;

import dev.chatelaine.lambda.Written;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Answers of the functions, which are records, as JSON: a field for each component, in their order, unless they are JSON already. */
final class Tree {

    private Tree() {}

    static JsonValue of(Object value) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case JsonValue json -> json;
            case Written answer -> read(answer.json());
            case String text -> Json.createValue(text);
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case Number number -> Json.createValue(new BigDecimal(number.toString()));
            case Optional<?> some -> of(some.orElse(null));
            case Map<?, ?> map -> object(map);
            case Collection<?> items -> array(items);
            case Record some -> object(some);
            default -> Json.createValue(value.toString());
        };
    }

    /** Reads an object or array. */
    static JsonStructure read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.read();
        }
    }

    /** Writes JSON for people to read, as they indent it. */
    static String pretty(JsonValue value) {
        StringWriter text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(value);
        }
        return text.toString().strip();
    }

    private static JsonValue object(Map<?, ?> map) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        map.forEach((name, value) -> object.add(name.toString(), of(value)));
        return object.build();
    }

    private static JsonValue array(Collection<?> items) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.forEach(item -> array.add(of(item)));
        return array.build();
    }

    private static JsonValue object(Record some) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (RecordComponent component : some.getClass().getRecordComponents()) {
            object.add(component.getName(), of(read(some, component)));
        }
        return object.build();
    }

    private static Object read(Record some, RecordComponent component) {
        try {
            return component.getAccessor().invoke(some);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
