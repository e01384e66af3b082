package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.ACCOUNT;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN_ROLE;
import static dev.chatelaine.core.policy.access.Cases.ROOT;
import static dev.chatelaine.core.policy.access.Cases.USER;
import static dev.chatelaine.core.policy.access.Cases.allow;
import static dev.chatelaine.core.policy.access.Cases.aws;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IAM User Guide, "Roles terms and concepts: role trust policy" and "Using web identity federation". */
class TrustPolicyTest {

    private static final String TARGET = "arn:aws:iam::111122223333:role/target";

    private static boolean allowed(Principal caller, String action, PolicySet.Builder policies) {
        AccessRequest request =
                AccessRequest.of(caller, action, TARGET, Map.of("aws:PrincipalTag/team", List.of("blue")));
        return Evaluator.decide(
                        request, policies.kind(ResourceKind.of(action, TARGET)).build())
                .allowed();
    }

    private static boolean mayAssume(Principal caller, PolicySet.Builder policies) {
        return allowed(caller, "sts:AssumeRole", policies);
    }

    private static PolicySet.Builder trust(String principal) {
        return PolicySet.builder()
                .resource(
                        "trust policy",
                        Documents.statements(
                                "{'Effect':'Allow','Principal':" + principal + ",'Action':'sts:Assume*'}"));
    }

    @Test
    void anIdentityPolicyAloneDoesNotOpenARole() {
        assertThat(mayAssume(USER, Cases.identity(allow("sts:*")))).isFalse();
        assertThat(mayAssume(USER, trust(aws(FOREIGN_ROLE)).identity("i", Documents.statements(allow("sts:*")))))
                .isFalse();
    }

    @Test
    void trustInTheAccountLeavesItToIdentityPolicies() {
        assertThat(mayAssume(USER, trust(aws(ACCOUNT)))).isFalse();
        assertThat(mayAssume(USER, trust(aws(ACCOUNT)).identity("i", Documents.statements(allow("sts:AssumeRole")))))
                .isTrue();
    }

    @Test
    void trustInTheCallerSufficesWithinTheAccount() {
        assertThat(mayAssume(USER, trust(aws(USER.name())))).isTrue();
    }

    @Test
    void acrossAccountsBothMustAllow() {
        assertThat(mayAssume(FOREIGN, trust(aws(FOREIGN_ROLE)))).isFalse();
        assertThat(mayAssume(FOREIGN, trust(aws(FOREIGN_ROLE)).identity("i", Documents.statements(allow("sts:*")))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::111122223333:saml-provider/Corp",
                "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
                "cognito-identity.amazonaws.com",
                "accounts.google.com"
            })
    void whomAProviderVouchesForNeedsTheTrustPolicyOnly(String provider) {
        assertThat(allowed(
                        Principal.of(provider),
                        "sts:AssumeRoleWithWebIdentity",
                        trust("{'Federated':'" + provider + "'}")))
                .isTrue();
        assertThat(allowed(
                        Principal.of(provider),
                        "sts:AssumeRoleWithWebIdentity",
                        trust("{'Federated':'www.amazon.com'}")))
                .isFalse();
    }

    @Test
    void aServiceNeedsTheTrustPolicyOnly() {
        Principal lambda = Principal.of("lambda.amazonaws.com");

        assertThat(mayAssume(lambda, trust("{'Service':'lambda.amazonaws.com'}")))
                .isTrue();
        assertThat(mayAssume(lambda, trust("{'Service':'ec2.amazonaws.com'}"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "sts:AssumeRole,ROLE",
        "sts:assumeRoleWithSAML,ROLE",
        "sts:TagSession,ROLE",
        "iam:GetRole,GENERIC",
        "iam:PassRole,GENERIC"
    })
    void onlyAssumingNeedsTheTrustPolicy(String action, ResourceKind kind) {
        assertThat(ResourceKind.of(action, TARGET)).isEqualTo(kind);
    }

    /** AWS STS API Reference, "GetCallerIdentity". */
    @Test
    void everybodyMayAskForItsOwnIdentity() {
        PolicySet deny =
                Cases.identity("{'Effect':'Deny','Action':'*','Resource':'*'}").build();

        for (Principal caller : List.of(USER, ROOT, FOREIGN)) {
            assertThat(Evaluator.decide(AccessRequest.of(caller, "sts:GetCallerIdentity", "*", Map.of()), deny)
                            .allowed())
                    .isTrue();
        }
    }

    /** IAM User Guide, "Managed policies and inline policies"; KMS Developer Guide, "Aliases in KMS". */
    @ParameterizedTest
    @CsvSource({
        "iam:CreatePolicyVersion, arn:aws:iam::aws:policy/ReadOnlyAccess, false",
        "iam:GetPolicy, arn:aws:iam::aws:policy/ReadOnlyAccess, true",
        "iam:UpdateRole, arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/R, false",
        "kms:DeleteAlias, arn:aws:kms:us-east-1:111122223333:alias/aws/s3, false",
        "kms:DeleteAlias, arn:aws:kms:us-east-1:111122223333:alias/shop, true"
    })
    void whatIsAwssOwnNobodyMayChange(String action, String resource, boolean allowed) {
        AccessRequest request = AccessRequest.of(USER, action, resource, Map.of());

        assertThat(Evaluator.decide(request, Cases.identity(allow("*")).build()).allowed())
                .isEqualTo(allowed);
    }
}
