package dev.chatelaine.front.call;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The head of a request as it came: nothing decoded, nothing normalised.
 *
 * @param method HTTP method
 * @param path raw path
 * @param query raw query, empty when there is none
 * @param headers values by lower-case name
 */
public record Head(String method, String path, String query, Map<String, List<String>> headers) {
    /** Copies the headers. */
    public Head {
        headers = Map.copyOf(headers);
    }

    /** The first value of a header, or empty. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst()
                .orElse("");
    }

    /** The decoded query parameters. */
    public Form parameters() {
        return query.isEmpty() ? Form.EMPTY : Form.parse(query);
    }

    /** Whether every percent sign in path and query begins an escape. */
    public boolean isWellFormed() {
        return Encoded.isWellFormed(path) && Encoded.isWellFormed(query);
    }

    /** Whether the body is a form, where the query protocol names its action. */
    public boolean isForm() {
        return header("content-type").startsWith("application/x-www-form-urlencoded");
    }
}
