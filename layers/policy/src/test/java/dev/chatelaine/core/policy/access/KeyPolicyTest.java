package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.ACCOUNT;
import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN_ROLE;
import static dev.chatelaine.core.policy.access.Cases.HERE;
import static dev.chatelaine.core.policy.access.Cases.ROLE;
import static dev.chatelaine.core.policy.access.Cases.ROOT;
import static dev.chatelaine.core.policy.access.Cases.SESSION;
import static dev.chatelaine.core.policy.access.Cases.USER;
import static dev.chatelaine.core.policy.access.Cases.allow;
import static dev.chatelaine.core.policy.access.Cases.aws;
import static dev.chatelaine.core.policy.access.Cases.decrypt;
import static dev.chatelaine.core.policy.access.Cases.key;
import static dev.chatelaine.core.policy.access.Cases.onKey;
import static dev.chatelaine.core.policy.access.Cases.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import dev.chatelaine.core.policy.Policy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** KMS Developer Guide, "Key policies in KMS", "Default key policy", "Allowing users in other accounts". */
class KeyPolicyTest {

    private static final Policy MAY_DECRYPT = Documents.statements(allow("kms:Decrypt"));
    private static final String DELEGATION = to(aws(ACCOUNT), "Allow", "kms:*", "");

    private static Decision decide(Principal caller, PolicySet.Builder policies) {
        return Evaluator.decide(decrypt(caller), policies.build());
    }

    @Test
    void anIdentityPolicyAloneDoesNotOpenAKey() {
        assertThat(decide(APP, key().identity("role policy", MAY_DECRYPT)))
                .isInstanceOf(Decision.ImplicitlyDenied.class);
        assertThat(decide(APP, PolicySet.builder().key().identity("role policy", MAY_DECRYPT)))
                .isInstanceOf(Decision.ImplicitlyDenied.class);
    }

    @Test
    void notEvenTheRootUserHasAccessWithoutTheKeyPolicy() {
        assertThat(decide(ROOT, key(to(aws(ROLE), "Allow", "kms:*", ""))).allowed())
                .isFalse();
        assertThat(decide(ROOT, key(DELEGATION)).allowed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {ACCOUNT, HERE})
    void namingTheAccountLeavesItToIdentityPolicies(String account) {
        String delegation = to(aws(account), "Allow", "kms:*", "");

        assertThat(decide(APP, key(delegation)).allowed()).isFalse();
        assertThat(decide(APP, key(delegation).identity("role policy", MAY_DECRYPT))
                        .allowed())
                .isTrue();
    }

    @Test
    void theDelegationMustCoverTheAction() {
        String encryptOnly = to(aws(ACCOUNT), "Allow", "kms:Encrypt", "");

        assertThat(decide(APP, key(encryptOnly).identity("role policy", MAY_DECRYPT))
                        .allowed())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {ROLE, SESSION, "*"})
    void aRoleOfTheAccountThatIsNamedNeedsNoIdentityPolicy(String name) {
        assertThat(decide(APP, key(to(aws(name), "Allow", "kms:Decrypt", ""))).allowed())
                .isTrue();
    }

    @Test
    void aUserOfTheAccountThatIsNamedNeedsNoIdentityPolicy() {
        assertThat(decide(USER, key(to(aws(USER.name()), "Allow", "kms:Decrypt", "")))
                        .allowed())
                .isTrue();
    }

    @Test
    void anIdentityDenyCountsWhateverTheKeyPolicySays() {
        Policy deny = Documents.statements("{'Sid':'NoKeys','Effect':'Deny','Action':'kms:*','Resource':'*'}");

        assertThat(decide(APP, key(to(aws(ROLE), "Allow", "kms:Decrypt", "")).identity("role policy", deny)))
                .isInstanceOf(Decision.ExplicitlyDenied.class);
    }

    @Test
    void aStatementWithoutActionOrResourceHasNoEffect() {
        String noAction = "{'Effect':'Allow','Principal':'*','Resource':'*'}";
        String noResource = "{'Effect':'Deny','Principal':'*','Action':'*'}";

        assertThat(decide(APP, key(noAction)).allowed()).isFalse();
        assertThat(decide(APP, key(noResource, to("'*'", "Allow", "kms:*", ""))).allowed())
                .isTrue();
    }

    @Test
    void anotherAccountNeedsBothKeyPolicyAndIdentityPolicy() {
        for (String named : new String[] {"444455556666", FOREIGN_ROLE, FOREIGN.name(), "*"}) {
            PolicySet.Builder policies = key(to(aws(named), "Allow", "kms:Decrypt", ""));

            assertThat(decide(FOREIGN, policies).allowed()).as(named).isFalse();
            assertThat(decide(FOREIGN, policies.identity("role policy", MAY_DECRYPT))
                            .allowed())
                    .as(named)
                    .isTrue();
        }
    }

    @Test
    void anotherAccountGainsNothingFromItsIdentityPolicyAlone() {
        assertThat(decide(FOREIGN, key(DELEGATION).identity("role policy", MAY_DECRYPT)))
                .isInstanceOf(Decision.ImplicitlyDenied.class);
    }

    @Test
    void anotherAccountCannotPutTheKeyPolicy() {
        PolicySet policies = key(to("'*'", "Allow", "kms:*", ""))
                .identity("role policy", Documents.statements(allow("kms:*")))
                .build();

        assertThat(Evaluator.decide(onKey(FOREIGN, "kms:PutKeyPolicy", Map.of()), policies)
                        .missing())
                .containsExactly(
                        "kms:PutKeyPolicy does not work across accounts: call it from the key's account 111122223333.");
        assertThat(Evaluator.decide(onKey(APP, "kms:PutKeyPolicy", Map.of()), policies)
                        .allowed())
                .isTrue();
    }

    @Test
    void anAwsManagedKeyOpensThroughItsServiceAndAccountOnly() {
        String managed = to(
                aws("*"),
                "Allow",
                "kms:Decrypt",
                ",'Condition':{'StringEquals':{'kms:CallerAccount':'111122223333',"
                        + "'kms:ViaService':'s3.us-east-1.amazonaws.com'}}");
        Map<String, List<String>> viaS3 = Map.of("kms:ViaService", List.of("s3.us-east-1.amazonaws.com"));
        PolicySet policies = key(managed).identity("role policy", MAY_DECRYPT).build();

        assertThat(Evaluator.decide(AccessRequest.of(APP, "kms:Decrypt", Cases.KEY, viaS3), policies)
                        .allowed())
                .isTrue();
        assertThat(Evaluator.decide(decrypt(APP), policies).allowed()).isFalse();
        assertThat(Evaluator.decide(AccessRequest.of(FOREIGN, "kms:Decrypt", Cases.KEY, viaS3), policies)
                        .allowed())
                .isFalse();
    }

    @Test
    void aServiceNeedsTheKeyPolicyOnly() {
        Principal logs = Principal.of("delivery.logs.amazonaws.com");

        assertThat(decide(logs, key(to("{'Service':'delivery.logs.amazonaws.com'}", "Allow", "kms:Decrypt", "")))
                        .allowed())
                .isTrue();
        assertThat(decide(logs, key(to("{'Service':'s3.amazonaws.com'}", "Allow", "kms:Decrypt", "")))
                        .allowed())
                .isFalse();
    }

    @Test
    void delegationDoesNotCrossPartitions() {
        Principal china = Principal.of("arn:aws-cn:iam::111122223333:role/app");

        assertThat(decide(china, key(DELEGATION).identity("role policy", MAY_DECRYPT)))
                .isInstanceOf(Decision.ImplicitlyDenied.class);
    }

    @Test
    void anIamOnlyActionIsDecidedByTheIdentityPolicy() {
        AccessRequest request = AccessRequest.of(APP, "kms:ListKeys", "*", Map.of());

        assertThat(Evaluator.decide(
                                request, Cases.identity(allow("kms:ListKeys")).build())
                        .allowed())
                .isTrue();
        assertThat(Evaluator.decide(request, PolicySet.builder().build()).allowed())
                .isFalse();
    }
}
