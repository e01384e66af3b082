package dev.chatelaine.front.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/**
 * What a service of our own answers.
 *
 * @param status HTTP status
 * @param contentType media type of the body, or empty to use the protocol's own
 * @param body the bytes to send, possibly none
 */
@SuppressWarnings("ArrayRecordComponent") // handed once from the service to the wire, never compared
public record Answer(int status, String contentType, byte[] body) {
    /** A success of a JSON protocol. */
    public static Answer json(JsonNode body) {
        return new Answer(200, "", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A success without a body, as operations without an output shape answer. */
    public static Answer empty() {
        return new Answer(200, "", new byte[0]);
    }
}
