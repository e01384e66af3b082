package dev.chatelaine.access;

import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Settings;
import java.net.URI;
import java.util.Optional;

/**
 * How the stack configures ExplainAccess.
 *
 * @param endpoint {@code ENDPOINT_URL}, else {@code AWS_ENDPOINT_URL}: what stands in for AWS
 */
public record AccessSettings(Optional<URI> endpoint) {

    private static final Expected ENDPOINT = new Expected("an http or https URL", "http://127.0.0.1:4566");

    /**
     * Reads the settings.
     *
     * @throws dev.chatelaine.Internal that names each error
     */
    public static AccessSettings read(Settings settings) {
        Optional<URI> endpoint = settings.optional("ENDPOINT_URL", ENDPOINT, AccessSettings::url)
                .or(() -> settings.optional("AWS_ENDPOINT_URL", ENDPOINT, AccessSettings::url));
        settings.check();
        return new AccessSettings(endpoint);
    }

    private static Optional<URI> url(String text) {
        try {
            URI url = URI.create(text);
            boolean usable =
                    url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
            return usable ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
