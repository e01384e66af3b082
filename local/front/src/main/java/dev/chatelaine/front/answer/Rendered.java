package dev.chatelaine.front.answer;

import java.util.Map;

/**
 * An answer ready for the wire.
 *
 * @param status HTTP status
 * @param headers without Content-Length
 * @param body possibly empty
 */
@SuppressWarnings("ArrayRecordComponent") // handed once to the wire, never compared
public record Rendered(int status, Map<String, String> headers, byte[] body) {
    /** Copies the headers. */
    public Rendered {
        headers = Map.copyOf(headers);
    }
}
