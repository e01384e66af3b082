package dev.chatelaine.core.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IAM User Guide, "IAM JSON policy elements: Condition operators". */
class OperatorsTest {

    private static boolean holds(String operator, String policy, String request) {
        return holds(operator, List.of(policy), request);
    }

    private static boolean holds(String operator, List<String> policy, String request) {
        return ConditionOperator.of(operator)
                .orElseThrow()
                .compile("k", policy, true)
                .holds(key -> key.equals("k") ? List.of(request) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals, a, a, true",
        "StringEquals, a, A, false",
        "StringEquals, a*, ab, false",
        "StringEquals, a${*}, a*, true",
        "StringNotEquals, a, a, false",
        "StringNotEquals, a, b, true",
        "StringEqualsIgnoreCase, a, A, true",
        "StringNotEqualsIgnoreCase, a, A, false",
        "StringLike, a*c?, abbcd, true",
        "StringLike, a*, Ab, false",
        "StringLike, a${*}, ab, false",
        "StringNotLike, a*, ab, false",
        "StringNotLike, a*, b, true"
    })
    void strings(String operator, String policy, String request, boolean holds) {
        assertThat(holds(operator, policy, request)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "NumericEquals, 10, 10.0, true",
        "NumericEquals, 10, 11, false",
        "NumericNotEquals, 10, 11, true",
        "NumericNotEquals, 10, 10.00, false",
        "NumericLessThan, 10, 9.99, true",
        "NumericLessThan, 10, 10, false",
        "NumericLessThanEquals, 10, 10, true",
        "NumericGreaterThan, -1, 0, true",
        "NumericGreaterThan, 10, 9, false",
        "NumericGreaterThanEquals, 10, 10, true",
        "NumericLessThan, 9, 10, false",
        "NumericLessThan, ten, 1, false",
        "NumericLessThan, 10, one, false",
        "NumericNotEquals, 10, one, true"
    })
    void numbersAreComparedAsNumbers(String operator, String policy, String request, boolean holds) {
        assertThat(holds(operator, policy, request)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "DateEquals, 2020, 2020-01-01T00:00:00Z, true",
        "DateEquals, 2020-07, 2020-07-01T00:00Z, true",
        "DateEquals, 2020-07-01, 1593561600, true",
        "DateEquals, 1593561600, 2020-07-01T02:00:00+02:00, true",
        "DateEquals, 2020-07-01T00:00:00.5Z, 2020-07-01T00:00:00.500Z, true",
        "DateNotEquals, 2020, 2021, true",
        "DateLessThan, 2020-07-01T00:00:00Z, 2020-06-30T23:59:59Z, true",
        "DateLessThan, 2020-07-01, 2020-07-01, false",
        "DateLessThanEquals, 2020-07-01, 2020-07-01, true",
        "DateGreaterThan, 2020, 2019-12-31, false",
        "DateGreaterThan, 2020, 2020-01-02, true",
        "DateGreaterThanEquals, 2020, 2020-01-01, true",
        "DateEquals, 2020-07-01T00:00:00, 2020-07-01T00:00:00Z, true",
        "DateEquals, 2020-07-01T00:00, 1593561600000, true",
        "DateLessThan, 2*, 2020, false",
        "DateLessThan, 2020-13-01, 2019, false"
    })
    void datesInEveryForm(String operator, String policy, String request, boolean holds) {
        assertThat(holds(operator, policy, request)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "Bool, true, true, true",
        "Bool, true, false, false",
        "Bool, False, false, true",
        "Bool, yes, yes, false",
        "BinaryEquals, QmluYXJ5, QmluYXJ5, true",
        "BinaryEquals, QmluYXJ5, qmluYXJ5, false",
        "BinaryEquals, not base64, not base64, false"
    })
    void booleansAndBytes(String operator, String policy, String request, boolean holds) {
        assertThat(holds(operator, policy, request)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "IpAddress, 203.0.113.0/24, 203.0.113.200, true",
        "IpAddress, 203.0.113.0/24, 203.0.114.1, false",
        "IpAddress, 203.0.113.128/25, 203.0.113.127, false",
        "IpAddress, 192.168.16.0/20, 192.168.31.255, true",
        "IpAddress, 192.168.16.0/20, 192.168.32.1, false",
        "IpAddress, 203.0.113.7, 203.0.113.7, true",
        "IpAddress, 203.0.113.7, 203.0.113.8, false",
        "IpAddress, 0.0.0.0/0, 8.8.8.8, true",
        "IpAddress, 0.0.0.0/0, 2001:db8::1, false",
        "IpAddress, 2001:DB8:1234:5678::/64, 2001:db8:1234:5678:9::1, true",
        "IpAddress, 2001:db8::/33, 2001:db8:8000::1, false",
        "IpAddress, 2001:db8::1, 2001:db8::1, true",
        "NotIpAddress, 203.0.113.0/24, 203.0.114.1, true",
        "NotIpAddress, 203.0.113.0/24, 203.0.113.1, false",
        "IpAddress, 203.0.113.0/33, 203.0.113.0, false",
        "IpAddress, 203.113, 203.0.0.113, false",
        "IpAddress, 999.0.0.1, 999.0.0.1, false",
        "IpAddress, localhost, 127.0.0.1, false"
    })
    void addressRanges(String operator, String policy, String request, boolean holds) {
        assertThat(holds(operator, policy, request)).isEqualTo(holds);
    }

    @Test
    void oneListMixesBothKindsOfAddress() {
        List<String> ranges = List.of("203.0.113.0/24", "2001:db8::/32");

        assertThat(holds("IpAddress", ranges, "2001:db8::5")).isTrue();
        assertThat(holds("IpAddress", ranges, "203.0.113.5")).isTrue();
        assertThat(holds("NotIpAddress", ranges, "203.0.113.5")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:s:*:111122223333:finance/*, arn:aws:s:us-east-2:999999999999:store/abc:111122223333:finance/x, false",
        "arn:aws:s:*:111122223333:finance/*, arn:aws:s:us-east-2:111122223333:finance/x:y, true",
        "arn:aws:iam::*:role/a?, arn:aws:iam::111122223333:role/ab, true",
        "arn:aws:iam::*:role/a?, arn:aws:iam::111122223333:Role/ab, false",
        "arn:aws:sns:*, arn:aws:sns:us-east-1:1:topic, false"
    })
    void arnsAreComparedPartByPart(String policy, String request, boolean holds) {
        assertThat(holds("ArnLike", policy, request)).isEqualTo(holds);
        assertThat(holds("ArnEquals", policy, request)).isEqualTo(holds);
        assertThat(holds("ArnNotLike", policy, request)).isEqualTo(!holds);
        assertThat(holds("ArnNotEquals", policy, request)).isEqualTo(!holds);
    }

    @Test
    void stringLikeCrossesThePartsOfAnArn() {
        assertThat(holds(
                        "StringLike",
                        "arn:aws:s:*:111122223333:finance/*",
                        "arn:aws:s:us-east-2:999999999999:store/abc:111122223333:finance/x"))
                .isTrue();
    }

    @Test
    void oneOfSeveralValuesIsEnoughAndNoneForNegatedOperators() {
        assertThat(holds("StringEquals", List.of("a", "b"), "b")).isTrue();
        assertThat(holds("StringNotEquals", List.of("a", "b"), "b")).isFalse();
        assertThat(holds("StringNotEquals", List.of("a", "b"), "c")).isTrue();
    }

    @Test
    void anEmptyValueListMatchesNothing() {
        assertThat(holds("StringEquals", List.of(), "a")).isFalse();
        assertThat(holds("StringNotEquals", List.of(), "a")).isTrue();
    }

    @Test
    void stringAndArnValuesTakeVariables() {
        KeyValues keys = key -> Map.of("k", List.of("arn:aws:s3:::ann"), "aws:username", List.of("ann"))
                .getOrDefault(key, List.of());
        for (String operator : List.of("StringEquals", "StringLike", "StringEqualsIgnoreCase", "ArnLike")) {
            Condition condition = ConditionOperator.of(operator)
                    .orElseThrow()
                    .compile("K", List.of("arn:aws:s3:::${aws:username}"), true);
            assertThat(condition.holds(keys)).as(operator).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"Bool, true", "NumericEquals, 7", "DateEquals, 2020", "IpAddress, 10.0.0.1", "BinaryEquals, QQ=="})
    void otherValuesTakeNoVariables(String operator, String value) {
        assertThat(holds(operator, "${k}", value)).isFalse();
        assertThat(holds(operator, value, value)).isTrue();
    }

    @Test
    void aVariableWithoutValueFailsPositiveOperatorsAndSatisfiesNegatedOnes() {
        assertThat(holds("StringEquals", "${aws:username}", "${aws:username}")).isFalse();
        assertThat(holds("StringNotEquals", "${aws:username}", "x")).isTrue();
    }

    @Test
    void operatorNamesAreReadInAnyCase() {
        assertThat(holds("foranyvalue:stringlikeIFEXISTS", "a*", "ab")).isTrue();
        assertThat(holds("NULL", "false", "ab")).isTrue();
    }
}
