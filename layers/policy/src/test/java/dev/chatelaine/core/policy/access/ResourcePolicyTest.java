package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.ACCOUNT;
import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN_ROLE;
import static dev.chatelaine.core.policy.access.Cases.ROLE;
import static dev.chatelaine.core.policy.access.Cases.ROOT;
import static dev.chatelaine.core.policy.access.Cases.SESSION;
import static dev.chatelaine.core.policy.access.Cases.USER;
import static dev.chatelaine.core.policy.access.Cases.allow;
import static dev.chatelaine.core.policy.access.Cases.aws;
import static dev.chatelaine.core.policy.access.Cases.bucket;
import static dev.chatelaine.core.policy.access.Cases.getObject;
import static dev.chatelaine.core.policy.access.Cases.identity;
import static dev.chatelaine.core.policy.access.Cases.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import dev.chatelaine.core.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** IAM User Guide, "Policy evaluation logic" and "Cross-account policy evaluation logic", on a bucket. */
class ResourcePolicyTest {

    private static final Policy MAY_GET = Documents.statements(allow("s3:GetObject"));

    private static Decision decide(Principal caller, PolicySet.Builder policies) {
        return Evaluator.decide(getObject(caller), policies.build());
    }

    private static boolean allowed(Principal caller, PolicySet.Builder policies) {
        return decide(caller, policies).allowed();
    }

    @Test
    void whatNothingAllowsIsDenied() {
        assertThat(decide(APP, PolicySet.builder())).isInstanceOf(Decision.ImplicitlyDenied.class);
    }

    @Test
    void theRootUserNeedsNoIdentityPolicy() {
        assertThat(allowed(ROOT, PolicySet.builder())).isTrue();
        assertThat(decide(ROOT, bucket(to("'*'", "Deny", "s3:*", "")))).isInstanceOf(Decision.ExplicitlyDenied.class);
    }

    @Test
    void withinTheAccountTheIdentityPolicySuffices() {
        assertThat(allowed(APP, identity(allow("s3:Get*")))).isTrue();
        assertThat(allowed(APP, identity(allow("s3:Put*")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {ROLE, SESSION, "*"})
    void withinTheAccountAResourcePolicyThatNamesTheCallerSuffices(String name) {
        assertThat(allowed(APP, bucket(to(aws(name), "Allow", "s3:GetObject", ""))))
                .isTrue();
    }

    @Test
    void namingTheAccountOnlyDelegates() {
        assertThat(allowed(APP, bucket(to(aws(ACCOUNT), "Allow", "s3:GetObject", ""))))
                .isFalse();
    }

    @Test
    void anyMatchingDenyDecides() {
        assertThat(decide(APP, bucket(to("'*'", "Deny", "s3:*", "")).identity("role policy", MAY_GET)))
                .isInstanceOf(Decision.ExplicitlyDenied.class);
        assertThat(decide(
                        APP,
                        bucket(to(aws(ROLE), "Allow", "s3:*", ""))
                                .identity("role policy", MAY_GET)
                                .identity(
                                        "group policy",
                                        Documents.statements("{'Effect':'Deny','Action':'*','Resource':'*'}"))))
                .isInstanceOf(Decision.ExplicitlyDenied.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {FOREIGN_ROLE, "arn:aws:iam::444455556666:root", "444455556666", "*"})
    void acrossAccountsBothSidesMustAllow(String name) {
        PolicySet.Builder policies = bucket(to(aws(name), "Allow", "s3:GetObject", ""));

        assertThat(allowed(FOREIGN, policies)).isFalse();
        assertThat(allowed(FOREIGN, policies.identity("role policy", MAY_GET))).isTrue();
        assertThat(allowed(FOREIGN, identity(allow("s3:*")))).isFalse();
    }

    @Test
    void anAnonymousCallerNeedsTheResourcePolicyOnly() {
        Principal anonymous = Principal.of("*");

        assertThat(allowed(anonymous, bucket(to("'*'", "Allow", "s3:GetObject", ""))))
                .isTrue();
        assertThat(allowed(anonymous, bucket(to(aws(ACCOUNT), "Allow", "s3:GetObject", ""))))
                .isFalse();
    }

    @Test
    void aUserNameIsCaseSensitive() {
        assertThat(allowed(USER, bucket(to(aws("arn:aws:iam::111122223333:user/ann"), "Allow", "s3:*", ""))))
                .isTrue();
        assertThat(allowed(USER, bucket(to(aws("arn:aws:iam::111122223333:user/Ann"), "Allow", "s3:*", ""))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::111122223333:role/*",
                "arn:aws:sts::111122223333:assumed-role/app/*",
                "arn:aws:iam::*:root",
                "AROAEXAMPLEID",
                "arn:aws:iam::111122223333:role/app"
            })
    void partialWildcardsUniqueIdsAndRolesWithoutTheirPathMatchNobody(String name) {
        assertThat(allowed(APP, bucket(to(aws(name), "Allow", "s3:*", "")))).isFalse();
    }

    @Test
    void principalsAreAlternatives() {
        assertThat(allowed(
                        APP,
                        bucket(to(
                                "{'Service':'a.amazonaws.com','AWS':['999999999999','" + ROLE + "']}",
                                "Allow",
                                "s3:*",
                                ""))))
                .isTrue();
    }

    @Test
    void aFederatedUserIsNamedByItsSession() {
        Principal federated = Principal.of("arn:aws:sts::111122223333:federated-user/bob");

        assertThat(allowed(federated, bucket(to(aws(federated.name()), "Allow", "s3:*", ""))))
                .isTrue();
    }

    @Test
    void anEmptyNameMatchesNobody() {
        for (Principal caller : new Principal[] {APP, Principal.of("*"), Principal.of("s3.amazonaws.com")}) {
            assertThat(allowed(caller, bucket(to(aws(""), "Allow", "s3:*", ""))))
                    .isFalse();
        }
    }
}
