package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.ACCOUNT;
import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN;
import static dev.chatelaine.core.policy.access.Cases.ROLE;
import static dev.chatelaine.core.policy.access.Cases.ROOT;
import static dev.chatelaine.core.policy.access.Cases.SESSION;
import static dev.chatelaine.core.policy.access.Cases.USER;
import static dev.chatelaine.core.policy.access.Cases.allow;
import static dev.chatelaine.core.policy.access.Cases.aws;
import static dev.chatelaine.core.policy.access.Cases.bucket;
import static dev.chatelaine.core.policy.access.Cases.decrypt;
import static dev.chatelaine.core.policy.access.Cases.getObject;
import static dev.chatelaine.core.policy.access.Cases.identity;
import static dev.chatelaine.core.policy.access.Cases.key;
import static dev.chatelaine.core.policy.access.Cases.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import dev.chatelaine.core.policy.Policy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * IAM User Guide, "Permissions boundaries for IAM entities", "Policies and permissions: session policies",
 * "Principal"; AWS Organizations User Guide, "SCP evaluation" and "RCP evaluation".
 */
class LimitsTest {

    private static final Policy GET = Documents.statements(allow("s3:GetObject"));
    private static final Policy OTHER = Documents.statements(allow("s3:PutObject"));
    private static final Policy DENY = Documents.statements("{'Effect':'Deny','Action':'s3:*','Resource':'*'}");
    private static final String FEDERATED = "arn:aws:sts::111122223333:federated-user/bob";
    private static final String FEDERATED_USER = "arn:aws:iam::111122223333:user/bob";
    private static final String SERVICE_LINKED =
            "arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX";

    private static boolean allowed(Principal caller, PolicySet.Builder policies) {
        return Evaluator.decide(getObject(caller), policies.build()).allowed();
    }

    private static boolean explicitlyDenied(Principal caller, PolicySet.Builder policies) {
        return Evaluator.decide(getObject(caller), policies.build()) instanceof Decision.ExplicitlyDenied;
    }

    private static PolicySet.Builder named(String principal) {
        return bucket(to(aws(principal), "Allow", "s3:GetObject", ""));
    }

    @Test
    void aBoundaryLimitsIdentityPolicies() {
        assertThat(allowed(USER, identity(allow("s3:*")).boundary("b", GET))).isTrue();
        assertThat(allowed(USER, identity(allow("s3:*")).boundary("b", OTHER))).isFalse();
    }

    @Test
    void aBoundaryAllowsNothingByItself() {
        assertThat(allowed(USER, PolicySet.builder().boundary("b", GET))).isFalse();
    }

    @Test
    void anyLimitMayDeny() {
        Map<String, Policy> deny = Map.of("d", DENY);

        assertThat(explicitlyDenied(USER, named(USER.name()).boundary("b", DENY)))
                .isTrue();
        assertThat(explicitlyDenied(APP, named(SESSION).session("s", DENY))).isTrue();
        assertThat(explicitlyDenied(APP, named(SESSION).serviceControl(deny))).isTrue();
        assertThat(explicitlyDenied(APP, named(SESSION).resourceControl(deny))).isTrue();
        assertThat(explicitlyDenied(APP, named(SESSION).endpoint("e", DENY))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::111122223333:user/ann, true",
        "*, true",
        "arn:aws:iam::111122223333:root, false",
    })
    void aBoundaryDoesNotLimitAResourcePolicyThatNamesTheUser(String name, boolean allowed) {
        assertThat(allowed(USER, named(name).boundary("b", OTHER))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:sts::111122223333:assumed-role/app/session, true",
        "arn:aws:iam::111122223333:role/team/app, false",
        "*, true",
        "arn:aws:iam::111122223333:root, false",
    })
    void boundaryAndSessionDoNotLimitAResourcePolicyThatNamesTheSession(String name, boolean allowed) {
        assertThat(allowed(APP, named(name).boundary("b", OTHER))).isEqualTo(allowed);
        assertThat(allowed(APP, named(name).session("s", OTHER))).isEqualTo(allowed);
    }

    @Test
    void aResourcePolicyThatNamesTheRoleIsInsideBoundaryAndSession() {
        assertThat(allowed(APP, named(ROLE).boundary("b", GET).session("s", GET)))
                .isTrue();
    }

    @Test
    void ofSeveralSessionPoliciesOneMustAllow() {
        PolicySet.Builder policies = identity(allow("s3:*")).session("s", OTHER);

        assertThat(allowed(APP, policies)).isFalse();
        assertThat(allowed(APP, policies.session("s", GET))).isTrue();
    }

    @Test
    void aFederatedUserHasNothingOfItsOwnWithoutASessionPolicy() {
        Principal federated = Principal.of(FEDERATED);

        assertThat(allowed(federated, identity(allow("s3:*")))).isFalse();
        assertThat(allowed(federated, identity(allow("s3:*")).session("s", GET)))
                .isTrue();
        assertThat(allowed(federated, named(FEDERATED))).isTrue();
        assertThat(allowed(federated, named(FEDERATED).session("s", OTHER))).isTrue();
    }

    @Test
    void aResourcePolicyThatNamesTheUserOfAFederatedUserIsLimited() {
        Principal federated = Principal.of(FEDERATED);

        assertThat(allowed(federated, named(FEDERATED_USER).session("s", GET))).isTrue();
        assertThat(allowed(federated, named(FEDERATED_USER).session("s", OTHER)))
                .isFalse();
        assertThat(allowed(federated, named(FEDERATED_USER).session("s", GET).boundary("b", OTHER)))
                .isFalse();
    }

    @Test
    void acrossAccountsEveryLimitOfTheCallerCounts() {
        PolicySet.Builder policies = named(FOREIGN.name()).identity("i", GET);

        assertThat(allowed(FOREIGN, policies)).isTrue();
        assertThat(allowed(FOREIGN, policies.session("s", OTHER))).isFalse();
        assertThat(allowed(FOREIGN, named(FOREIGN.name()).identity("i", GET).boundary("b", OTHER)))
                .isFalse();
    }

    @Test
    void everyLevelOfAnOrganisationMustAllow() {
        assertThat(allowed(APP, identity(allow("s3:*")).serviceControl(Map.of("a", GET))))
                .isTrue();
        assertThat(allowed(
                        APP,
                        identity(allow("s3:*")).serviceControl(Map.of("a", GET)).serviceControl(Map.of("b", OTHER))))
                .isFalse();
        assertThat(allowed(APP, identity(allow("s3:*")).serviceControl(Map.of("a", GET, "b", OTHER))))
                .isTrue();
        assertThat(allowed(APP, identity(allow("s3:*")).resourceControl(Map.of())))
                .isFalse();
    }

    @Test
    void serviceControlPoliciesLimitTheRootUserAndResourcePolicies() {
        assertThat(allowed(ROOT, PolicySet.builder().serviceControl(Map.of("a", OTHER))))
                .isFalse();
        assertThat(allowed(USER, named(USER.name()).serviceControl(Map.of("a", OTHER))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "delivery.logs.amazonaws.com"})
    void serviceControlPoliciesDoNotReachCallersWithoutAccount(String name) {
        Principal caller = Principal.of(name);
        String principal = name.equals("*") ? "'*'" : "{'Service':'" + name + "'}";
        PolicySet.Builder policies = bucket(to(principal, "Allow", "s3:GetObject", ""));

        assertThat(allowed(caller, policies.serviceControl(Map.of("a", DENY)))).isTrue();
        assertThat(allowed(caller, policies.resourceControl(Map.of("a", OTHER))))
                .isFalse();
    }

    @Test
    void organisationsDoNotLimitServiceLinkedRoles() {
        Principal linked = Principal.of(SERVICE_LINKED);
        Principal session = Principal.of("arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForX/s");
        Map<String, Policy> deny = Map.of("a", DENY);

        assertThat(allowed(linked, identity(allow("s3:*")).serviceControl(deny).resourceControl(deny)))
                .isTrue();
        assertThat(allowed(session, identity(allow("s3:*")).serviceControl(deny)))
                .isTrue();
    }

    @Test
    void anEndpointPolicyNamesPrincipals() {
        Policy forApp = Documents.statements(to(aws(ROLE), "Allow", "s3:GetObject", ""));

        assertThat(allowed(APP, identity(allow("s3:*")).endpoint("e", forApp))).isTrue();
        assertThat(allowed(USER, identity(allow("s3:*")).endpoint("e", forApp))).isFalse();
    }

    /** IAM User Guide, "Permissions boundaries": NotPrincipal with Deny always denies a principal that has one. */
    @Test
    void aDenyByNotPrincipalSparesNobodyWithABoundary() {
        String spared = "{'Effect':'Deny','NotPrincipal':{'AWS':['" + ACCOUNT + "','" + USER.name()
                + "']},'Action':'s3:*','Resource':'*'}";

        assertThat(allowed(USER, bucket(spared).identity("i", GET))).isTrue();
        assertThat(explicitlyDenied(USER, bucket(spared).identity("i", GET).boundary("b", GET)))
                .isTrue();
    }

    @Test
    void aKeyPolicyThatNamesTheRoleIsInsideItsBoundary() {
        Policy useKeys = Documents.statements(allow("kms:*"));
        PolicySet.Builder policies = key(to(aws(ROLE), "Allow", "kms:Decrypt", ""));

        assertThat(Evaluator.decide(
                                decrypt(APP), policies.boundary("b", useKeys).build())
                        .allowed())
                .isTrue();
        assertThat(Evaluator.decide(
                                decrypt(APP),
                                key(to(aws(ROLE), "Allow", "kms:Decrypt", ""))
                                        .boundary("b", GET)
                                        .build())
                        .allowed())
                .isFalse();
    }

    @Test
    void whatALimitLacksIsNamed() {
        Decision decision = Evaluator.decide(
                getObject(APP),
                identity(allow("s3:*"))
                        .boundary("b", OTHER)
                        .serviceControl(Map.of("a", GET))
                        .serviceControl(Map.of())
                        .build());

        assertThat(decision.because()).extracting(Because::policy).containsExactly("role policy", "a");
        assertThat(decision.missing())
                .containsExactly(
                        "The permissions boundary does not allow s3:GetObject: add an Allow there.",
                        "Level 1 of the service control policies does not allow s3:GetObject: add an Allow there.");
    }
}
