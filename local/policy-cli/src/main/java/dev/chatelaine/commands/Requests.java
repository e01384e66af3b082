package dev.chatelaine.commands;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.lambda.Request;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Requests of the functions, from files and options. */
final class Requests {

    private Requests() {}

    /** Reads a request as the function does. */
    static <T> T read(String text, Function<Request, T> reader) {
        try (Request request = Request.parse(text.getBytes(StandardCharsets.UTF_8))) {
            return reader.apply(request);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A policy to be put into a request: refused by its file, if it is none. */
    static JsonValue policy(Source source) {
        try {
            Policy.parse(source.text());
            return Tree.read(source.text());
        } catch (InvalidRequest refused) {
            throw new InvalidRequest(source.name() + ": " + refused.getMessage());
        }
    }
}
