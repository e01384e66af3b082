package dev.chatelaine.front.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chatelaine.front.answer.AwsError;
import java.io.IOException;
import java.util.Optional;

/** A request's body, read whole at most once and only when something asks for it. */
final class Body {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Source source;
    private byte[] read;

    /** Reads a body. */
    @FunctionalInterface
    interface Source {
        /** The whole body; an {@link AwsError} when it is larger than the front reads. */
        byte[] read() throws IOException;
    }

    Body(Source source) {
        this.source = source;
    }

    byte[] bytes() {
        try {
            read = read == null ? source.read() : read;
            return read;
        } catch (IOException gone) {
            throw new AwsError(400, "RequestTimeout", "The request's body ended before all of it was sent.");
        }
    }

    JsonNode json() {
        try {
            byte[] bytes = bytes();
            JsonNode node = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
            if (node.isObject()) {
                return node;
            }
        } catch (IOException malformed) {
            // Refused below, as what is JSON but not an object.
        }
        throw new AwsError(400, "SerializationException", "The request's body is not a JSON object.");
    }

    Optional<byte[]> ifRead() {
        return Optional.ofNullable(read);
    }
}
