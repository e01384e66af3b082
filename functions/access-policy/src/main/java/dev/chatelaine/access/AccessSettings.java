package dev.chatelaine.access;

import dev.chatelaine.lambda.Endpoint;
import dev.chatelaine.lambda.Settings;
import java.net.URI;
import java.util.Optional;

/**
 * How the stack configures ExplainAccess.
 *
 * @param endpoint what stands in for AWS
 */
public record AccessSettings(Optional<URI> endpoint) {

    /**
     * Reads the settings.
     *
     * @throws dev.chatelaine.Internal that names each error
     */
    public static AccessSettings read(Settings settings) {
        Optional<URI> endpoint = Endpoint.read(settings);
        settings.check();
        return new AccessSettings(endpoint);
    }
}
