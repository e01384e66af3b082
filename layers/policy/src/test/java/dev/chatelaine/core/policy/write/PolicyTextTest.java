package dev.chatelaine.core.policy.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTextTest {

    private static final String ADMIN = "{ \"Sid\" : \"Admin\",\t\"Effect\":\"Allow\",\"Principal\":\"*\","
            + "\"Action\":\"kms:*\",\"Resource\":\"*\" }";
    private static final List<Statement> OURS = statements(
            "{\"Sid\":\"chatelaine-r1-use\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:Decrypt\"}",
            "{\"Sid\":\"chatelaine-r1-describe\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:Describe*\"}");
    private static final Set<String> SIDS = Set.of("chatelaine-r1-use", "chatelaine-r1-describe");
    private static final List<Statement> OTHERS = statements(
            "{\"Sid\":\"chatelaine-r2-use\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:Decrypt\"}");

    private static List<Statement> statements(String... json) {
        return Policy.parse("{\"Statement\":[" + String.join(",", json) + "]}").statements();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Statement\":[%s]}",
                "{\n \"Version\" : \"2012-10-17\",\n \"Statement\" : [ %s\n ]\n}\n",
                "{\"Statement\":%s}",
                "{ \"Id\":\"a ] in text\", \"Statement\" : %s , \"Version\":\"2012-10-17\" }",
                "{\"Statement\":[%1$s, %1$s ]}",
                "{\"Statement\":[ ]}"
            })
    void takesAwayExactlyWhatItAdded(String shape) {
        String policy = shape.formatted(ADMIN);
        String added = PolicyText.with(policy, OURS);
        assertThat(PolicyText.holdsAll(added, SIDS)).isTrue();
        assertThat(Policy.parse(added).statements())
                .hasSize(Policy.parse(policy).statements().size() + OURS.size());
        assertThat(PolicyText.without(added, OURS)).isEqualTo(policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Statement\":[%s]}", "{\"Statement\":[ ]}"})
    void leavesTheStatementsOfOtherRuns(String shape) {
        String policy = shape.formatted(ADMIN);
        String both = PolicyText.with(PolicyText.with(policy, OURS), OTHERS);
        String others = PolicyText.without(both, OURS);
        assertThat(PolicyText.holdsAny(others, SIDS)).isFalse();
        assertThat(PolicyText.holdsAll(others, Set.of("chatelaine-r2-use"))).isTrue();
        assertThat(Policy.parse(others).statements())
                .hasSize(Policy.parse(policy).statements().size() + OTHERS.size());
    }

    @Test
    void findsItsStatementsInATextThatCameBackChanged() {
        String policy = "{\"Statement\":[" + ADMIN + "]}";
        String changed = PolicyText.with(policy, OURS).replace(":", " : ");
        assertThat(Policy.parse(PolicyText.without(changed, OURS)).statements()).hasSize(1);
    }

    @Test
    void leavesAPolicyWithoutThemAsItIs() {
        String policy = "{\"Statement\":[" + ADMIN + "]}";
        assertThat(PolicyText.without(policy, OURS)).isEqualTo(policy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"Statement\":[%s]}", "{\"Statement\":%s}", "{\"Statement\":[%s ]}", "{\"Statement\":[ ]}"})
    void twoRunsLeaveThePolicyAsItWasInEitherOrder(String shape) {
        String policy = shape.formatted(ADMIN);
        String both = PolicyText.with(PolicyText.with(policy, OURS), OTHERS);
        assertThat(PolicyText.without(PolicyText.without(both, OURS), OTHERS)).isEqualTo(policy);
        assertThat(PolicyText.without(PolicyText.without(both, OTHERS), OURS)).isEqualTo(policy);
    }

    /** The id of a run may begin with that of another. */
    @Test
    void leavesTheStatementsOfARunWhoseIdBeginsWithItsOwn() {
        List<Statement> longer = statements(OURS.getFirst().print().replace("-r1-", "-r1-b-"));
        String policy = PolicyText.with("{\"Statement\":[" + ADMIN + "]}", longer);
        assertThat(PolicyText.holdsAny(policy, SIDS)).isFalse();
        assertThat(PolicyText.without(policy, OURS)).isEqualTo(policy);
    }
}
