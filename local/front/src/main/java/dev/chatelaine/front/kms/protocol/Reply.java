package dev.chatelaine.front.kms.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** An answer under construction; members that are absent are left out. */
public final class Reply {

    private final ObjectNode body;

    /** Nothing yet. */
    public Reply() {
        this(JsonNodeFactory.instance.objectNode());
    }

    /** Goes on from what was answered elsewhere; changes it. */
    public Reply(ObjectNode body) {
        this.body = body;
    }

    /** Takes members away. */
    public Reply without(List<String> names) {
        body.remove(names);
        return this;
    }

    /** Adds an object. */
    public Reply object(String name, Reply value) {
        body.set(name, value.body);
        return this;
    }

    /** Adds a string. */
    public Reply text(String name, String value) {
        body.put(name, value);
        return this;
    }

    /** Adds a string, if there is one. */
    public Reply text(String name, Optional<String> value) {
        value.ifPresent(present -> body.put(name, present));
        return this;
    }

    /** Adds bytes, in base64; encoded at once, so that the caller may wipe them. */
    public Reply blob(String name, byte[] value) {
        body.put(name, Base64.getEncoder().encodeToString(value));
        return this;
    }

    /** Adds a truth value. */
    public Reply flag(String name, boolean value) {
        body.put(name, value);
        return this;
    }

    /** Adds a timestamp, in seconds with milliseconds. */
    public Reply time(String name, Instant value) {
        body.put(name, value.toEpochMilli() / 1000.0);
        return this;
    }

    /** Adds a timestamp, if there is one. */
    public Reply time(String name, Optional<Instant> value) {
        value.ifPresent(present -> time(name, present));
        return this;
    }

    /** Adds a list of strings. */
    public Reply texts(String name, List<String> values) {
        values.forEach(body.putArray(name)::add);
        return this;
    }

    /** Adds a list of objects. */
    public Reply list(String name, List<Reply> values) {
        body.putArray(name).addAll(values.stream().map(Reply::json).toList());
        return this;
    }

    /** What was built. */
    public JsonNode json() {
        return body;
    }
}
