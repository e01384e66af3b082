package dev.chatelaine.parameters;

import dev.chatelaine.lambda.Endpoint;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the stack configures LookupParameters.
 *
 * @param paths {@code PATHS}: what is read lies below these
 * @param ages {@code FRESH_SECONDS} (60) and {@code STALE_SECONDS} (300): how old an answer may be, and how old if
 *     Parameter Store does not answer
 * @param endpoint what stands in for AWS
 */
public record LookupSettings(List<ParameterPath> paths, Ages ages, Optional<URI> endpoint) {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration STALE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    private static final Expected PATHS = new Expected("paths, separated by commas", "/shared,/shop");
    private static final Expected AGE = new Expected("seconds from 0 to 99999", "60");

    /**
     * Reads the settings.
     *
     * @throws dev.chatelaine.Internal that names each error
     */
    public static LookupSettings read(Settings settings) {
        List<ParameterPath> paths = settings.requiredList("PATHS", PATHS, ParameterPath::parse);
        Ages ages = new Ages(
                settings.optional("FRESH_SECONDS", AGE, LookupSettings::seconds).orElse(FRESH),
                settings.optional("STALE_SECONDS", AGE, LookupSettings::seconds).orElse(STALE));
        Optional<URI> endpoint = Endpoint.read(settings);
        settings.check();
        return new LookupSettings(paths, ages, endpoint);
    }

    private static Optional<Duration> seconds(String text) {
        return SECONDS.matcher(text).matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                : Optional.empty();
    }
}
