package dev.chatelaine.core.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IAM User Guide, "Resource" and "IAM policy elements: Variables and tags". */
class PatternsTest {

    private static final KeyValues NONE = key -> List.of();

    private static KeyValues keys(Map<String, List<String>> values) {
        return key -> values.getOrDefault(key, List.of());
    }

    private static boolean resource(String pattern, String arn, KeyValues keys) {
        return Patterns.resource(pattern, true).matches(arn, keys);
    }

    @ParameterizedTest
    @CsvSource({
        "*, arn:aws:s3:::b/k, true",
        "*, *, true",
        "arn:aws:s3:::b/*, arn:aws:s3:::b/a/b:c, true",
        "arn:aws:s3:::b/*, arn:aws:s3:::B/a, false",
        "arn:aws:s3:::b?/x, arn:aws:s3:::b1/x, true",
        "arn:aws:s3:::*/x*, arn:aws:s3:::b/a/x1, true",
        "arn:aws:s3:::*, *, false",
        "arn:aws:sqs:us-*-1:1:q, arn:aws:sqs:us-east-1:1:q, true",
        "arn:aws:sqs:us-*-1:1:q, arn:aws:sqs:us-west-2:2:z-1:1:q, false",
        "arn:aws:sqs:us-?ast-1:1:q, arn:aws:sqs:us-:ast-1:1:q, false",
        "arn:aws:sns:*, arn:aws:sns:us-east-1:1:topic, true",
        "arn:aws:s3:*:1:finance/*, arn:aws:s3:us-east-2:9:store/abc:1:finance/x, true",
        "arn:aws:logs:*:*:log-group:/a/*:log-stream:*, arn:aws:logs:r:1:log-group:/a/b:log-stream:s, true"
    })
    void resourceWildcardsStayInASegmentUnlessTheyEndIt(String pattern, String arn, boolean matches) {
        assertThat(resource(pattern, arn, NONE)).isEqualTo(matches);
    }

    @Test
    void actionNamesIgnoreCase() {
        assertThat(Patterns.action("S3:get*").matches("s3:getobject", NONE)).isTrue();
        assertThat(Patterns.action("s3:?etObject").matches("s3:putobject", NONE))
                .isFalse();
    }

    @Test
    void aVariableIsFilledInWhateverTheCaseOfItsName() {
        KeyValues keys = keys(Map.of("aws:username", List.of("ann")));

        assertThat(resource("arn:aws:s3:::b/${AWS:UserName}/*", "arn:aws:s3:::b/ann/x", keys))
                .isTrue();
        assertThat(resource("arn:aws:s3:::b/${aws:username}/*", "arn:aws:s3:::b/bob/x", keys))
                .isFalse();
    }

    @Test
    void aVariableWithoutValueTakesItsDefaultOrMatchesNothing() {
        assertThat(resource("arn:aws:s3:::${aws:PrincipalTag/team, 'all'}", "arn:aws:s3:::all", NONE))
                .isTrue();
        assertThat(resource("arn:aws:s3:::${aws:PrincipalTag/team}*", "arn:aws:s3:::all", NONE))
                .isFalse();
    }

    @Test
    void aVariableWithSeveralValuesOrAnEmptyOneHasNone() {
        KeyValues several = keys(Map.of("aws:tagkeys", List.of("a", "b")));
        KeyValues empty = keys(Map.of("aws:tagkeys", List.of("")));

        assertThat(resource("arn:aws:s3:::${aws:TagKeys}", "arn:aws:s3:::a", several))
                .isFalse();
        assertThat(resource("arn:aws:s3:::${aws:TagKeys, 'd'}", "arn:aws:s3:::d", several))
                .isTrue();
        assertThat(resource("arn:aws:s3:::${aws:TagKeys, 'd'}", "arn:aws:s3:::d", empty))
                .isTrue();
    }

    @Test
    void whatAVariableBringsIsLiteral() {
        KeyValues keys = keys(Map.of("aws:principaltag/team", List.of("*")));

        assertThat(resource("arn:aws:s3:::${aws:PrincipalTag/team}", "arn:aws:s3:::x", keys))
                .isFalse();
        assertThat(resource("arn:aws:s3:::${aws:PrincipalTag/team}", "arn:aws:s3:::*", keys))
                .isTrue();
    }

    @Test
    void escapesStandForTheirCharacters() {
        assertThat(resource("arn:aws:s3:::b/${*}", "arn:aws:s3:::b/*", NONE)).isTrue();
        assertThat(resource("arn:aws:s3:::b/${*}", "arn:aws:s3:::b/x", NONE)).isFalse();
        assertThat(resource("arn:aws:s3:::b/${?}", "arn:aws:s3:::b/x", NONE)).isFalse();
        assertThat(resource("arn:aws:s3:::b/${$}*", "arn:aws:s3:::b/$1", NONE)).isTrue();
    }

    @Test
    void variablesCountInResourcesOnlyAfterTheFifthColon() {
        KeyValues keys = keys(Map.of("aws:principalaccount", List.of("1")));

        assertThat(resource("arn:aws:sqs:r:${aws:PrincipalAccount}:q", "arn:aws:sqs:r:1:q", keys))
                .isFalse();
        assertThat(resource("arn:aws:sqs:r:1:q${aws:PrincipalAccount}", "arn:aws:sqs:r:1:q1", keys))
                .isTrue();
    }

    @Test
    void withoutVersion2012VariablesAreLiteralText() {
        ValueTest test = Patterns.resource("arn:aws:s3:::${aws:username}", false);

        assertThat(test.matches("arn:aws:s3:::ann", keys(Map.of("aws:username", List.of("ann")))))
                .isFalse();
        assertThat(test.matches("arn:aws:s3:::${aws:username}", NONE)).isTrue();
    }
}
