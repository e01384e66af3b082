package dev.chatelaine.waf.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a summary counts, each by the request's action. Names are those of the file format and of the report. */
public enum Table {
    /** Clients' addresses. */
    CLIENT_IP("clientIp"),
    /** Paths. */
    URI("uri"),
    /** Countries. */
    COUNTRY("country"),
    /** TLS fingerprints. */
    JA3("ja3"),
    /** TLS fingerprints of the newer kind. */
    JA4("ja4"),
    /** User agents. */
    USER_AGENT("userAgent"),
    /** Hosts. */
    HOST("host"),
    /** HTTP methods. */
    METHOD("method"),
    /** Labels, once per request. */
    LABEL("label"),
    /** Minutes since 1970. */
    MINUTE("minute"),
    /** Rules of the web ACL that decided. */
    RULE("rule"),
    /** Rules that matched in COUNT, once per request. */
    COUNTED("counted"),
    /** {@link Key}: whether it decided or was overridden, group, rule, the rule's own action. */
    GROUP_RULE("groupRule"),
    /** {@link Key}: rule that matched in COUNT, client. */
    COUNTED_CLIENT("countedClient"),
    /** {@link Key}: rule that matched in COUNT, path. */
    COUNTED_URI("countedUri"),
    /** {@link Key}: fingerprint, user agent. */
    JA4_AGENT("ja4Agent");

    /** The tables of whose values the report shows the most frequent. */
    public static final List<Table> RANKED =
            List.of(CLIENT_IP, URI, COUNTRY, JA3, JA4, USER_AGENT, HOST, METHOD, LABEL);

    private final String label;

    Table(String label) {
        this.label = label;
    }

    /** The table's name. */
    public String label() {
        return label;
    }

    /** The table of this name; empty if there is none. */
    static Optional<Table> named(String label) {
        return Arrays.stream(values())
                .filter(table -> table.label.equals(label))
                .findFirst();
    }
}
