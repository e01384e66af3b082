package dev.chatelaine.core.policy;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The managed policies that AWS publishes, of which PyPI's moto carries a copy. */
public final class ManagedPolicies {

    private static final String PROPERTY = "chatelaine.managed.policies";

    private ManagedPolicies() {}

    /** One document each; a test is skipped where they are absent. */
    public static List<String> documents() throws IOException {
        String file = Optional.ofNullable(System.getProperty(PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv("CHATELAINE_MANAGED_POLICIES")))
                .orElse("");
        assumeThat(file)
                .as(
                        "system property %s (or CHATELAINE_MANAGED_POLICIES): a file of policies, one JSON a line",
                        PROPERTY)
                .isNotBlank();
        return Files.readAllLines(Path.of(file));
    }
}
