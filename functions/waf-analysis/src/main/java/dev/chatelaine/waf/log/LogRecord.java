package dev.chatelaine.waf.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One request as WAF logged it: what is counted of it. All text is cleaned and cut by {@link Text}.
 *
 * @param time when, in milliseconds since 1970
 * @param action what WAF did in the end
 * @param rule the web ACL's rule that decided, or {@code Default_Action}
 * @param client the client's address
 * @param parts what the request carried, absent where it did not
 * @param labels labels that rules added, each once
 * @param counted rules that matched in COUNT: of the web ACL, inside rule groups, or as excluded rules; each once
 * @param groups what ended the rule groups that matched
 * @param headers the headers that were asked for, by lower-case name, the first of each
 * @param unknownFields how many fields of the record the documentation does not know
 */
public record LogRecord(
        long time,
        Action action,
        String rule,
        String client,
        Map<Part, String> parts,
        Set<String> labels,
        Set<String> counted,
        List<GroupMatch> groups,
        Map<String, String> headers,
        int unknownFields) {

    /** A part of a request. */
    public enum Part {
        /** Path, without the query. */
        URI,
        /** ISO 3166 code of the client's country, {@code -} if unknown. */
        COUNTRY,
        /** Fingerprint of the client's TLS hello, 32 hexadecimal digits. */
        JA3,
        /** The newer fingerprint, 36 characters. */
        JA4,
        /** HTTP method. */
        METHOD,
        /** WAF's own field for the host, in newer records. */
        HOST
    }

    /** A part of the request. */
    public Optional<String> part(Part part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** The first header of this name, in lower case, if it was asked for and is there. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The host that the request was for: of the header, else of WAF's own field. */
    public Optional<String> host() {
        return header("host").or(() -> part(Part.HOST));
    }
}
