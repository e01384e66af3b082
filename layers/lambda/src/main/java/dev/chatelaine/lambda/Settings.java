package dev.chatelaine.lambda;

import dev.chatelaine.Internal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The function's settings: environment variables, read once at start-up. Errors are collected, so that a
 * misconfiguration is refused as a whole.
 */
public final class Settings {

    private final Map<String, String> environment;
    private final List<String> errors = new ArrayList<>();

    /** Settings in these variables. */
    public Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** A setting that must be there; {@code parser} answers empty for what it does not understand. */
    public <T> Optional<T> required(String name, Expected expected, Function<String, Optional<T>> parser) {
        if (value(name).isEmpty()) {
            errors.add(name + " is missing: " + expected.sentence());
        }
        return optional(name, expected, parser);
    }

    /** A setting that may be absent or empty. */
    public <T> Optional<T> optional(String name, Expected expected, Function<String, Optional<T>> parser) {
        Optional<T> parsed = value(name).flatMap(parser);
        if (value(name).isPresent() && parsed.isEmpty()) {
            errors.add(name + " is malformed: " + expected.sentence());
        }
        return parsed;
    }

    /** A comma-separated list that may be absent or empty. */
    public <T> List<T> list(String name, Expected expected, Function<String, Optional<T>> parser) {
        return optional(name, expected, text -> all(text, parser)).orElse(List.of());
    }

    /** A comma-separated list of one or more. */
    public <T> List<T> requiredList(String name, Expected expected, Function<String, Optional<T>> parser) {
        return required(name, expected, text -> all(text, parser)).orElse(List.of());
    }

    private static <T> Optional<List<T>> all(String text, Function<String, Optional<T>> parser) {
        List<String> items =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        List<T> parsed = items.stream().map(parser).flatMap(Optional::stream).toList();
        return parsed.size() == items.size() ? Optional.of(parsed) : Optional.empty();
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * Goes on only if every setting that was read is right.
     *
     * @throws Internal that names each error
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw new Internal("The function is misconfigured: " + String.join(" ", errors)
                    + " Set these environment variables and deploy again.");
        }
    }
}
