package dev.chatelaine.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The managed policies that AWS publishes, one document a line; PyPI's moto carries a copy of them. */
class ManagedPoliciesTest {

    @Test
    void everyManagedPolicyPrintsAsItWasRead() throws IOException {
        List<String> documents = ManagedPolicies.documents();

        assertThat(documents).hasSizeGreaterThan(1_000).allSatisfy(document -> {
            Policy policy = Policy.parse(document);
            assertThat(Documents.tokens(policy.print())).isEqualTo(Documents.tokens(document));
            assertThat(Policy.parse(policy.print())).isEqualTo(policy);
        });
    }
}
