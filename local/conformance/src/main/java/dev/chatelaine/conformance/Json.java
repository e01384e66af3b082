package dev.chatelaine.conformance;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Reads JSON files. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /**
     * The contents of a file.
     *
     * @throws Unclear if it is no JSON
     */
    static Member read(Path file) {
        try {
            return new Member(MAPPER.readTree(Place.bytes(file)), "");
        } catch (JacksonException e) {
            throw new Unclear("The file is no JSON.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
