package dev.chatelaine.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Policy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPolicyTextTest {

    private static final String ADMIN = "{ \"Sid\" : \"Admin\",\t\"Effect\":\"Allow\",\"Principal\":\"*\","
            + "\"Action\":\"kms:*\",\"Resource\":\"*\" }";
    private static final List<String> OURS = List.of(
            "{\"Sid\":\"chatelaine-r1-use\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:Decrypt\"}",
            "{\"Sid\":\"chatelaine-r1-describe\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:Describe*\"}");
    private static final Set<String> SIDS = Set.of("chatelaine-r1-use", "chatelaine-r1-describe");
    private static final List<String> OTHERS = List.of(
            "{\"Sid\":\"chatelaine-r2-use\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:Decrypt\"}");

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
        String added = KeyPolicyText.with(policy, OURS);
        assertThat(KeyPolicyText.holdsAll(added, SIDS)).isTrue();
        assertThat(Policy.parse(added).statements())
                .hasSize(Policy.parse(policy).statements().size() + OURS.size());
        assertThat(KeyPolicyText.without(added, OURS, SIDS)).isEqualTo(policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Statement\":[%s]}", "{\"Statement\":[ ]}"})
    void leavesTheStatementsOfOtherRuns(String shape) {
        String policy = shape.formatted(ADMIN);
        String both = KeyPolicyText.with(KeyPolicyText.with(policy, OURS), OTHERS);
        String others = KeyPolicyText.without(both, OURS, SIDS);
        assertThat(KeyPolicyText.holdsAny(others, SIDS)).isFalse();
        assertThat(KeyPolicyText.holdsAll(others, Set.of("chatelaine-r2-use"))).isTrue();
        assertThat(Policy.parse(others).statements())
                .hasSize(Policy.parse(policy).statements().size() + OTHERS.size());
    }

    @Test
    void findsItsStatementsInATextThatCameBackChanged() {
        String policy = "{\"Statement\":[" + ADMIN + "]}";
        String changed = KeyPolicyText.with(policy, OURS).replace(":", " : ");
        assertThat(Policy.parse(KeyPolicyText.without(changed, OURS, SIDS)).statements())
                .hasSize(1);
    }

    @Test
    void leavesAPolicyWithoutThemAsItIs() {
        String policy = "{\"Statement\":[" + ADMIN + "]}";
        assertThat(KeyPolicyText.without(policy, OURS, SIDS)).isEqualTo(policy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"Statement\":[%s]}", "{\"Statement\":%s}", "{\"Statement\":[%s ]}", "{\"Statement\":[ ]}"})
    void twoRunsLeaveThePolicyAsItWasInEitherOrder(String shape) {
        String policy = shape.formatted(ADMIN);
        String both = KeyPolicyText.with(KeyPolicyText.with(policy, OURS), OTHERS);
        Set<String> others = Set.of("chatelaine-r2-use");
        assertThat(KeyPolicyText.without(KeyPolicyText.without(both, OURS, SIDS), OTHERS, others))
                .isEqualTo(policy);
        assertThat(KeyPolicyText.without(KeyPolicyText.without(both, OTHERS, others), OURS, SIDS))
                .isEqualTo(policy);
    }

    /** The id of a run may begin with that of another. */
    @Test
    void leavesTheStatementsOfARunWhoseIdBeginsWithItsOwn() {
        List<String> longer = List.of(OURS.getFirst().replace("-r1-", "-r1-b-"));
        String policy = KeyPolicyText.with("{\"Statement\":[" + ADMIN + "]}", longer);
        assertThat(KeyPolicyText.holdsAny(policy, SIDS)).isFalse();
        assertThat(KeyPolicyText.without(policy, OURS, SIDS)).isEqualTo(policy);
    }
}
