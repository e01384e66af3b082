package dev.chatelaine.core.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** IAM User Guide: what operators say about keys that the request does not carry, or carries with several values. */
class AbsentKeysTest {

    private static boolean holds(String operator, List<String> policy, List<String> request) {
        return ConditionOperator.of(operator)
                .orElseThrow()
                .compile("k", policy, true)
                .holds(key -> request);
    }

    static Stream<String> positive() {
        return Stream.of(
                "StringEquals",
                "StringEqualsIgnoreCase",
                "StringLike",
                "NumericEquals",
                "NumericLessThan",
                "NumericLessThanEquals",
                "NumericGreaterThan",
                "NumericGreaterThanEquals",
                "DateEquals",
                "DateLessThan",
                "DateLessThanEquals",
                "DateGreaterThan",
                "DateGreaterThanEquals",
                "Bool",
                "BinaryEquals",
                "IpAddress",
                "ArnEquals",
                "ArnLike");
    }

    static Stream<String> negated() {
        return Stream.of(
                "StringNotEquals",
                "StringNotEqualsIgnoreCase",
                "StringNotLike",
                "NumericNotEquals",
                "DateNotEquals",
                "NotIpAddress",
                "ArnNotEquals",
                "ArnNotLike");
    }

    static Stream<String> all() {
        return Stream.concat(positive(), negated());
    }

    @ParameterizedTest
    @MethodSource("positive")
    void anAbsentKeyFailsPositiveOperators(String operator) {
        assertThat(holds(operator, List.of("1"), List.of())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("negated")
    void anAbsentKeySatisfiesNegatedOperators(String operator) {
        assertThat(holds(operator, List.of("1"), List.of())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void anAbsentKeySatisfiesIfExists(String operator) {
        assertThat(holds(operator + "IfExists", List.of("1"), List.of())).isTrue();
        assertThat(holds("ForAnyValue:" + operator + "IfExists", List.of("1"), List.of()))
                .isTrue();
        assertThat(holds("ForAllValues:" + operator + "IfExists", List.of("1"), List.of()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void anAbsentKeySatisfiesForAllValuesAndFailsForAnyValue(String operator) {
        assertThat(holds("ForAllValues:" + operator, List.of("1"), List.of())).isTrue();
        assertThat(holds("ForAnyValue:" + operator, List.of("1"), List.of())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    void emptyTextCountsAsAbsentUnderSetPrefixes(String operator) {
        assertThat(holds("ForAllValues:" + operator, List.of("1"), List.of(""))).isTrue();
        assertThat(holds("ForAnyValue:" + operator, List.of("1"), List.of(""))).isFalse();
    }

    @Test
    void ifExistsStillComparesAKeyThatIsThere() {
        assertThat(holds("StringEqualsIfExists", List.of("a"), List.of("b"))).isFalse();
        assertThat(holds("StringNotEqualsIfExists", List.of("a"), List.of("a"))).isFalse();
    }

    @Test
    void nullAsksForAbsenceOrPresence() {
        assertThat(holds("Null", List.of("true"), List.of())).isTrue();
        assertThat(holds("Null", List.of("true"), List.of("x"))).isFalse();
        assertThat(holds("Null", List.of("false"), List.of("x"))).isTrue();
        assertThat(holds("Null", List.of("false"), List.of())).isFalse();
    }

    @Test
    void nullTreatsEmptyTextAsAbsent() {
        assertThat(holds("Null", List.of("true"), List.of(""))).isTrue();
        assertThat(holds("Null", List.of("false"), List.of(""))).isFalse();
    }

    @Test
    void forAllValuesAsksThatEveryRequestValueMatches() {
        assertThat(holds("ForAllValues:StringEquals", List.of("a", "b"), List.of("a", "b", "a")))
                .isTrue();
        assertThat(holds("ForAllValues:StringEquals", List.of("a", "b"), List.of("a", "c")))
                .isFalse();
    }

    @Test
    void forAnyValueAsksThatOneRequestValueMatches() {
        assertThat(holds("ForAnyValue:StringEquals", List.of("a", "b"), List.of("c", "b")))
                .isTrue();
        assertThat(holds("ForAnyValue:StringEquals", List.of("a", "b"), List.of("c", "d")))
                .isFalse();
    }

    @Test
    void negatedUnderForAllValuesMeansThatNoRequestValueIsListed() {
        assertThat(holds("ForAllValues:StringNotEquals", List.of("a", "b"), List.of("c", "d")))
                .isTrue();
        assertThat(holds("ForAllValues:StringNotEquals", List.of("a", "b"), List.of("c", "b")))
                .isFalse();
    }

    @Test
    void negatedUnderForAnyValueMeansThatOneRequestValueIsNotListed() {
        assertThat(holds("ForAnyValue:StringNotEquals", List.of("a", "b"), List.of("a", "c")))
                .isTrue();
        assertThat(holds("ForAnyValue:StringNotEquals", List.of("a", "b"), List.of("a", "b")))
                .isFalse();
    }

    @Test
    void withoutPrefixANegatedOperatorIsTheOppositeOfItsPositiveFormOnSeveralValues() {
        assertThat(holds("StringEquals", List.of("a"), List.of("b", "a"))).isTrue();
        assertThat(holds("StringNotEquals", List.of("a"), List.of("b", "a"))).isFalse();
    }
}
