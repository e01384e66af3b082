package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.ACCOUNT;
import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.HERE;
import static dev.chatelaine.core.policy.access.Cases.OBJECT;
import static dev.chatelaine.core.policy.access.Cases.ROLE;
import static dev.chatelaine.core.policy.access.Cases.ROOT;
import static dev.chatelaine.core.policy.access.Cases.USER;
import static dev.chatelaine.core.policy.access.Cases.allow;
import static dev.chatelaine.core.policy.access.Cases.bucket;
import static dev.chatelaine.core.policy.access.Cases.getObject;
import static dev.chatelaine.core.policy.access.Cases.identity;
import static dev.chatelaine.core.policy.access.Cases.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import dev.chatelaine.core.policy.Policy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IAM User Guide, "Principal" and "AWS global condition context keys": what conditions say about callers. */
class PrincipalConditionsTest {

    private static final Policy OTHER = Documents.statements(allow("s3:PutObject"));
    private static final Policy DENY = Documents.statements("{'Effect':'Deny','Action':'s3:*','Resource':'*'}");

    private static String everyoneWho(String arn) {
        return to("'*'", "Allow", "s3:GetObject", ",'Condition':{'ArnEquals':{'aws:PrincipalArn':'" + arn + "'}}");
    }

    private static Decision decide(Principal caller, PolicySet.Builder policies) {
        return Evaluator.decide(getObject(caller), policies.build());
    }

    @Test
    void theRootUsersArnInAConditionIsNotTheAccount() {
        PolicySet.Builder policies = bucket(everyoneWho(ACCOUNT));

        assertThat(decide(USER, policies).allowed()).isFalse();
        assertThat(decide(APP, policies).allowed()).isFalse();
        assertThat(decide(ROOT, policies).allowed()).isTrue();
    }

    @Test
    void everyoneWithAConditionOnTheCallerIsNotLimitedByWhatIsOnlyImplicit() {
        assertThat(decide(APP, bucket(everyoneWho(ROLE)).boundary("b", OTHER).session("s", OTHER))
                        .allowed())
                .isTrue();
        assertThat(decide(APP, bucket(everyoneWho(ROLE)).boundary("b", DENY)))
                .isInstanceOf(Decision.ExplicitlyDenied.class);
        assertThat(decide(APP, bucket(everyoneWho(ROLE)).session("s", DENY)))
                .isInstanceOf(Decision.ExplicitlyDenied.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "'true'", "['true']"})
    void unquotedAndQuotedBooleansMeanTheSame(String written) {
        PolicySet.Builder policies = identity("{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':"
                + "{'aws:SecureTransport':" + written + "}}}");
        AccessRequest request =
                new AccessRequest(APP, "s3:GetObject", OBJECT, HERE, Map.of("aws:SecureTransport", List.of("true")));

        assertThat(Evaluator.decide(request, policies.build()).allowed()).isTrue();
        assertThat(decide(APP, policies).allowed()).isFalse();
    }

    /** "aws:MultiFactorAuthPresent": long-term access keys do not carry it. */
    @ParameterizedTest
    @CsvSource({"Bool, false", "BoolIfExists, true"})
    void longTermKeysAreNotDeniedByBoolOnMultiFactorAuthentication(String operator, boolean denied) {
        PolicySet.Builder policies = identity(
                allow("*"),
                "{'Effect':'Deny','Action':'*','Resource':'*','Condition':{'" + operator
                        + "':{'aws:MultiFactorAuthPresent':false}}}");

        assertThat(decide(USER, policies) instanceof Decision.ExplicitlyDenied).isEqualTo(denied);
    }
}
