package dev.chatelaine.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The managed policies that AWS publishes, one document a line; PyPI's moto carries a copy of them. */
class ManagedPoliciesTest {

    private static final String PROPERTY = "chatelaine.managed.policies";

    private static List<String> documents() throws IOException {
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

    @Test
    void everyManagedPolicyPrintsAsItWasRead() throws IOException {
        List<String> documents = documents();

        assertThat(documents).hasSizeGreaterThan(1_000).allSatisfy(document -> {
            Policy policy = Policy.parse(document);
            assertThat(Documents.tokens(policy.print())).isEqualTo(Documents.tokens(document));
            assertThat(Policy.parse(policy.print())).isEqualTo(policy);
        });
    }
}
