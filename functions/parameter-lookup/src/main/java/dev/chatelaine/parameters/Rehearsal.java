package dev.chatelaine.parameters;

import dev.chatelaine.aws.ParameterReading;
import dev.chatelaine.aws.ParameterValue;
import dev.chatelaine.aws.StoredParameter;
import java.time.Instant;
import java.util.List;

/** Resolves test material once, so that classes are loaded before a snapshot is taken. Nothing of it is kept. */
final class Rehearsal {

    private static final List<ParameterPath> PATHS =
            List.of(new ParameterPath("/rehearsal"), new ParameterPath("/rehearsal/prod"));

    private Rehearsal() {}

    static void run() {
        ParameterReading reading = new ParameterReading(
                List.of(parameter("/rehearsal/db/host"), parameter("/rehearsal/prod/db/host")), 0, 0);
        try (Configuration found = Configuration.of(PATHS, List.of(new Obtained(reading, Freshness.LIVE)))) {
            for (Format format : Format.values()) {
                format.object(found.values());
                format.text(found.values());
            }
            Provenance.of(found);
        }
    }

    private static StoredParameter parameter(String name) {
        return new StoredParameter(name, ParameterValue.of("a value"), "String", 1, Instant.EPOCH);
    }
}
