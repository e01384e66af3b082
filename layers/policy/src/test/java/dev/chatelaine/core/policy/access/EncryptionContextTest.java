package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.ROLE;
import static dev.chatelaine.core.policy.access.Cases.aws;
import static dev.chatelaine.core.policy.access.Cases.decrypt;
import static dev.chatelaine.core.policy.access.Cases.key;
import static dev.chatelaine.core.policy.access.Cases.onKey;
import static dev.chatelaine.core.policy.access.Cases.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** KMS Developer Guide, "Condition keys for KMS", kms:EncryptionContext and kms:EncryptionContextKeys. */
class EncryptionContextTest {

    private static PolicySet when(String condition) {
        return key(to(aws(ROLE), "Allow", "kms:*", ",'Condition':{" + condition + "}"))
                .build();
    }

    private static boolean decrypts(PolicySet policies, Map<String, String> context) {
        return Evaluator.decide(decrypt(APP, context), policies).allowed();
    }

    @Test
    void theNameOfAPairIgnoresCaseAndItsValueDoesNot() {
        PolicySet policies = when("'StringEquals':{'kms:EncryptionContext:Tenant':'blue'}");

        assertThat(decrypts(policies, Map.of("tenant", "blue", "more", "x"))).isTrue();
        assertThat(decrypts(policies, Map.of("Tenant", "Blue"))).isFalse();
        assertThat(decrypts(policies, Map.of())).isFalse();
    }

    @Test
    void theKeysOfTheContextAreCaseSensitiveValues() {
        PolicySet policies = when("'ForAnyValue:StringEquals':{'kms:EncryptionContextKeys':'Tenant'}");

        assertThat(decrypts(policies, Map.of("Tenant", "blue", "more", "x"))).isTrue();
        assertThat(decrypts(policies, Map.of("tenant", "blue"))).isFalse();
    }

    @Test
    void nullFalseOnTheKeysAsksForAnyContext() {
        PolicySet policies = when("'Null':{'kms:EncryptionContextKeys':false}");

        assertThat(decrypts(policies, Map.of("a", "b"))).isTrue();
        assertThat(decrypts(policies, Map.of())).isFalse();
    }

    @Test
    void forAllValuesLimitsTheKeys() {
        PolicySet policies = when("'ForAllValues:StringEquals':{'kms:EncryptionContextKeys':['a','b']}");

        assertThat(decrypts(policies, Map.of("a", "1"))).isTrue();
        assertThat(decrypts(policies, Map.of("a", "1", "c", "1"))).isFalse();
        assertThat(decrypts(policies, Map.of())).isTrue();
    }

    @Test
    void anOperationWithoutAContextNeverMeetsAContextCondition() {
        PolicySet policies = when("'StringEquals':{'kms:EncryptionContext:tenant':'blue'}");

        assertThat(Evaluator.decide(onKey(APP, "kms:DescribeKey", Map.of()), policies)
                        .allowed())
                .isFalse();
    }

    @Test
    void aVariableMayStandInTheValue() {
        PolicySet policies = when("'StringEquals':{'kms:EncryptionContext:account':'${aws:PrincipalAccount}'}");

        assertThat(decrypts(policies, Map.of("account", "111122223333"))).isTrue();
        assertThat(decrypts(policies, Map.of("account", "444455556666"))).isFalse();
    }

    @Test
    void twoPairsWhoseNamesDifferInCaseAreBothSeen() {
        PolicySet denied = key(
                        to(aws(ROLE), "Allow", "kms:*", ""),
                        to("'*'", "Deny", "kms:*", ",'Condition':{'StringEquals':{'kms:EncryptionContext:a':'bad'}}"))
                .build();

        assertThat(decrypts(denied, Map.of("a", "good", "A", "bad"))).isFalse();
        assertThat(decrypts(denied, Map.of("a", "good", "A", "good"))).isTrue();
    }
}
