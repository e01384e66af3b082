package dev.chatelaine.lambda;

import java.net.URI;
import java.util.Optional;

/** What stands in for AWS: the setting {@code ENDPOINT_URL}, else the SDK's own {@code AWS_ENDPOINT_URL}. */
public final class Endpoint {

    private static final Expected URL = new Expected("an http or https URL", "http://127.0.0.1:4566");

    private Endpoint() {}

    /** The endpoint; empty for AWS itself. */
    public static Optional<URI> read(Settings settings) {
        return settings.optional("ENDPOINT_URL", URL, Endpoint::url)
                .or(() -> settings.optional("AWS_ENDPOINT_URL", URL, Endpoint::url));
    }

    private static Optional<URI> url(String text) {
        try {
            return Optional.of(URI.create(text)).filter(Endpoint::isUsable);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(URI url) {
        return url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
    }
}
