package dev.chatelaine.waf.report;

import dev.chatelaine.waf.log.Address;
import dev.chatelaine.waf.log.LogRecord;
import dev.chatelaine.waf.log.LogRecord.Part;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a rate-based rule counts requests by. A request that lacks it is not counted, as in WAF.
 *
 * @param headers the headers that it needs, named in lower case
 * @param of its value in a request
 */
public record RateKey(Set<String> headers, Function<LogRecord, Optional<String>> of) {

    /** The names that {@link #parse} takes. */
    public static final String NAMES =
            "ip, ip/64, ja3, ja4, uri, host, method, country, userAgent, constant or header:<name>";

    private static final String HEADER = "header:";

    /** Their values are credentials, which do not go into reports. */
    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "x-api-key", "x-amz-security-token");

    private static final Map<String, Function<LogRecord, Optional<String>>> KNOWN = Map.of(
            "ip", request -> Optional.of(request.client()),
            "ip/64", request -> Optional.of(Address.slash64(request.client())),
            "ja3", request -> request.part(Part.JA3),
            "ja4", request -> request.part(Part.JA4),
            "uri", request -> request.part(Part.URI),
            "host", LogRecord::host,
            "method", request -> request.part(Part.METHOD),
            "country", request -> request.part(Part.COUNTRY),
            "userAgent", request -> request.header("user-agent"),
            "constant", _ -> Optional.of("all requests"));

    /** The key of this name; empty if there is none, or it is a header that holds credentials. */
    public static Optional<RateKey> parse(String name) {
        if (!name.startsWith(HEADER)) {
            return Optional.ofNullable(KNOWN.get(name)).map(of -> new RateKey(Set.of(), of));
        }
        String header = name.substring(HEADER.length()).toLowerCase(Locale.ROOT);
        return header.isEmpty() || SECRET_HEADERS.contains(header)
                ? Optional.empty()
                : Optional.of(new RateKey(Set.of(header), request -> request.header(header)));
    }
}
