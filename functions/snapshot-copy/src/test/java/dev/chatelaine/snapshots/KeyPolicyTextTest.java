package dev.chatelaine.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPolicyTextTest {

    private static final String ADMIN = "{ \"Sid\" : \"Admin\",\t\"Effect\":\"Allow\",\"Principal\":\"*\","
            + "\"Action\":\"kms:*\",\"Resource\":\"*\" }";
    private static final List<String> OURS = List.of(
            "{\"Sid\":\"chatelaine-r1-use\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:Decrypt\"}",
            "{\"Sid\":\"chatelaine-r1-describe\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:Describe*\"}");
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
        assertThat(KeyPolicyText.holds(added, "chatelaine-r1-")).isTrue();
        assertThat(Policy.parse(added).statements())
                .hasSize(Policy.parse(policy).statements().size() + OURS.size());
        assertThat(KeyPolicyText.without(added, OURS, "chatelaine-r1-")).isEqualTo(policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Statement\":[%s]}", "{\"Statement\":[ ]}"})
    void leavesTheStatementsOfOtherRuns(String shape) {
        String policy = shape.formatted(ADMIN);
        String both = KeyPolicyText.with(KeyPolicyText.with(policy, OURS), OTHERS);
        String others = KeyPolicyText.without(both, OURS, "chatelaine-r1-");
        assertThat(KeyPolicyText.holds(others, "chatelaine-r1-")).isFalse();
        assertThat(KeyPolicyText.holds(others, "chatelaine-r2-")).isTrue();
        assertThat(Policy.parse(others).statements())
                .hasSize(Policy.parse(policy).statements().size() + OTHERS.size());
    }

    @Test
    void findsItsStatementsInATextThatCameBackChanged() {
        String policy = "{\"Statement\":[" + ADMIN + "]}";
        String changed = KeyPolicyText.with(policy, OURS).replace(":", " : ");
        assertThat(Policy.parse(KeyPolicyText.without(changed, OURS, "chatelaine-r1-"))
                        .statements())
                .hasSize(1);
    }

    @Test
    void leavesAPolicyWithoutThemAsItIs() {
        String policy = "{\"Statement\":[" + ADMIN + "]}";
        assertThat(KeyPolicyText.without(policy, OURS, "chatelaine-r1-")).isEqualTo(policy);
    }
}
