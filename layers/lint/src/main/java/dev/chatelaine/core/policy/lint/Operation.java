package dev.chatelaine.core.policy.lint;

import java.util.Optional;

/**
 * One operation of a JSON Patch.
 *
 * @param op {@code add}, {@code remove}, {@code replace} or {@code move}
 * @param path the JSON pointer of the place
 * @param from the place that is moved, for {@code move}
 * @param value a string, a boolean, a number, or a list or map of such, for {@code add} and {@code replace}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>
 */
public record Operation(String op, String path, Optional<String> from, Optional<Object> value) {

    static Operation add(String path, Object value) {
        return new Operation("add", path, Optional.empty(), Optional.of(value));
    }

    static Operation replace(String path, Object value) {
        return new Operation("replace", path, Optional.empty(), Optional.of(value));
    }

    static Operation remove(String path) {
        return new Operation("remove", path, Optional.empty(), Optional.empty());
    }

    static Operation move(String from, String path) {
        return new Operation("move", path, Optional.of(from), Optional.empty());
    }
}
