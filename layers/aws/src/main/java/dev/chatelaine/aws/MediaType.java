package dev.chatelaine.aws;

import java.util.Optional;

/**
 * What an object tells a browser or a tool of its content.
 *
 * @param type the media type, for example {@code application/json}
 * @param coding how the content is coded on top of that, {@code gzip} for one; empty if it is not
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.3">RFC 9110, Content-Type and Content-Encoding</a>
 */
public record MediaType(String type, Optional<String> coding) {

    /** Bytes of which nothing is told: what is sealed, or was opened. */
    public static final MediaType BINARY = new MediaType("application/octet-stream", Optional.empty());

    /** JSON. */
    public static final MediaType JSON = new MediaType("application/json", Optional.empty());

    /** JSON in gzip. */
    public static final MediaType ZIPPED_JSON = new MediaType("application/json", Optional.of("gzip"));

    /** A page in UTF-8. */
    public static final MediaType HTML = new MediaType("text/html; charset=utf-8", Optional.empty());
}
