package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.getObject;
import static dev.chatelaine.core.policy.access.Cases.identity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IAM User Guide, "NotAction", "NotResource", "Condition", "Version". */
class StatementScopeTest {

    private static final String OWN_FOLDER =
            "{'Effect':'Allow','Action':'*','Resource':'arn:aws:s3:::bucket/${aws:PrincipalAccount}/*'}";

    private static boolean allowed(AccessRequest request, String elements) {
        return Evaluator.decide(
                        request, identity("{'Effect':'Allow'," + elements + "}").build())
                .allowed();
    }

    private static AccessRequest request(String action, String resource, Map<String, List<String>> context) {
        return new AccessRequest(APP, action, resource, Cases.HERE, context);
    }

    @Test
    void actionPrefixAndNameIgnoreCase() {
        assertThat(allowed(getObject(APP), "'Action':'S3:GETobject','Resource':'*'"))
                .isTrue();
    }

    @Test
    void resourcesAreCaseSensitive() {
        assertThat(allowed(getObject(APP), "'Action':'*','Resource':'arn:aws:s3:::bucket/*'"))
                .isTrue();
        assertThat(allowed(getObject(APP), "'Action':'*','Resource':'arn:aws:s3:::Bucket/*'"))
                .isFalse();
    }

    @Test
    void notActionIsEveryActionButThoseListed() {
        assertThat(allowed(getObject(APP), "'NotAction':'s3:Put*','Resource':'*'"))
                .isTrue();
        assertThat(allowed(getObject(APP), "'NotAction':['iam:*','S3:get*'],'Resource':'*'"))
                .isFalse();
    }

    @Test
    void notActionCoversOnlyActionsOnTheStatementsResource() {
        String everythingOnBuckets = "'NotAction':'s3:Delete*','Resource':'arn:aws:s3:::*'";

        assertThat(allowed(getObject(APP), everythingOnBuckets)).isTrue();
        assertThat(allowed(request("s3:ListAllMyBuckets", "*", Map.of()), everythingOnBuckets))
                .isFalse();
        assertThat(allowed(request("sqs:SendMessage", "arn:aws:sqs:r:1:q", Map.of()), everythingOnBuckets))
                .isFalse();
    }

    @Test
    void notResourceIsEverythingButThoseListed() {
        assertThat(allowed(getObject(APP), "'Action':'*','NotResource':'arn:aws:s3:::other/*'"))
                .isTrue();
        assertThat(allowed(getObject(APP), "'Action':'*','NotResource':'arn:aws:s3:::bucket/*'"))
                .isFalse();
    }

    /** IAM User Guide, "Amazon Resource Names": "an incomplete ARN". */
    @ParameterizedTest
    @CsvSource({
        "arn:aws:s3, true",
        "arn:aws:s3:::bucket, false",
        "arn:aws, true",
        "arn:aws:sqs, false",
        "arn, false",
    })
    void anIncompleteArnInAnIdentityPolicyHasWildcardsForTheRest(String pattern, boolean allowed) {
        assertThat(allowed(getObject(APP), "'Action':'*','Resource':'" + pattern + "'"))
                .isEqualTo(allowed);
    }

    /** Likewise "an incomplete ARN", which policies of resources do not complete. */
    @Test
    void anIncompleteArnInAResourcePolicyMatchesNothing() {
        String statement = "{'Effect':'Allow','Principal':'*','Action':'*','Resource':'arn:aws:s3'}";

        assertThat(Evaluator.decide(getObject(APP), Cases.bucket(statement).build())
                        .allowed())
                .isFalse();
    }

    @Test
    void aVariableWithoutValueInNotResourceExcludesNothing() {
        assertThat(allowed(getObject(APP), "'Action':'*','NotResource':'arn:aws:s3:::bucket/${aws:username}*'"))
                .isTrue();
    }

    @Test
    void allOperatorsAndKeysMustHold() {
        String both = "'Action':'*','Resource':'*','Condition':{'StringEquals':{'aws:PrincipalTag/a':'1',"
                + "'aws:PrincipalTag/b':'2'},'Bool':{'aws:SecureTransport':true}}";
        Map<String, List<String>> all = Map.of(
                "aws:PrincipalTag/a", List.of("1"),
                "aws:PrincipalTag/b", List.of("2"),
                "aws:SecureTransport", List.of("true"));

        assertThat(allowed(request("s3:GetObject", Cases.OBJECT, all), both)).isTrue();
        for (String name : all.keySet()) {
            Map<String, List<String>> less = new HashMap<>(all);
            less.remove(name);
            assertThat(allowed(request("s3:GetObject", Cases.OBJECT, less), both))
                    .as(name)
                    .isFalse();
        }
    }

    @Test
    void conditionKeysIgnoreCaseAlsoInTheirTagPart() {
        assertThat(allowed(
                        request("s3:GetObject", Cases.OBJECT, Map.of("aws:principalTAG/TEAM", List.of("a"))),
                        "'Action':'*','Resource':'*','Condition':{'StringEquals':{'AWS:PrincipalTag/team':'a'}}"))
                .isTrue();
    }

    @Test
    void stringNotEqualsIfExistsInADenyStillDeniesWithoutTheKey() {
        PolicySet policies = identity(
                        Cases.allow("*"),
                        "{'Effect':'Deny','Action':'*','Resource':'*',"
                                + "'Condition':{'StringNotEqualsIfExists':{'aws:SourceVpc':'vpc-1'}}}")
                .build();

        assertThat(Evaluator.decide(getObject(APP), policies)).isInstanceOf(Decision.ExplicitlyDenied.class);
    }

    @ParameterizedTest
    @CsvSource({"2012-10-17, true", "2008-10-17, false"})
    void variablesNeedVersion2012(String version, boolean filledIn) {
        PolicySet policies = PolicySet.builder()
                .identity(
                        "role policy", Documents.policy("{'Version':'" + version + "','Statement':" + OWN_FOLDER + "}"))
                .build();

        assertThat(Evaluator.decide(getOwnObject(), policies).allowed()).isEqualTo(filledIn);
    }

    @Test
    void variablesAreLiteralTextWithoutAVersion() {
        PolicySet policies = PolicySet.builder()
                .identity("role policy", Documents.policy("{'Statement':" + OWN_FOLDER + "}"))
                .build();

        assertThat(Evaluator.decide(getOwnObject(), policies).allowed()).isFalse();
    }

    private static AccessRequest getOwnObject() {
        return request("s3:GetObject", "arn:aws:s3:::bucket/111122223333/object", Map.of());
    }
}
