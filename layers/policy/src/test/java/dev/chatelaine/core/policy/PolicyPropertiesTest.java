package dev.chatelaine.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every policy, on policies made at random; the seed is the name of the run. */
class PolicyPropertiesTest {

    private static final int POLICIES = 5_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void readingWhatWasPrintedGivesTheSamePolicy(long seed) {
        RandomPolicies policies = new RandomPolicies(new Random(seed));

        for (int i = 0; i < POLICIES; i++) {
            Policy policy = i % 2 == 0 ? policies.identity() : policies.resource();
            assertThat(Policy.parse(policy.print())).isEqualTo(policy);
        }
    }
}
