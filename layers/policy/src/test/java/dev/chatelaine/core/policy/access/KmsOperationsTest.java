package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.ACCOUNT;
import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN;
import static dev.chatelaine.core.policy.access.Cases.KEY;
import static dev.chatelaine.core.policy.access.Cases.ROLE;
import static dev.chatelaine.core.policy.access.Cases.ROOT;
import static dev.chatelaine.core.policy.access.Cases.allow;
import static dev.chatelaine.core.policy.access.Cases.aws;
import static dev.chatelaine.core.policy.access.Cases.key;
import static dev.chatelaine.core.policy.access.Cases.onKey;
import static dev.chatelaine.core.policy.access.Cases.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import dev.chatelaine.core.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** KMS Developer Guide, "Permissions reference": operations with more than one resource, or with none. */
class KmsOperationsTest {

    private static final String ALIAS = "arn:aws:kms:us-east-1:111122223333:alias/shop";
    private static final String OTHER = "arn:aws:kms:us-east-1:111122223333:key/other";
    private static final String NAMED = to(aws(ROLE), "Allow", "kms:*", "");

    private static boolean allowed(String action, String resource, PolicySet.Builder policies) {
        AccessRequest request = AccessRequest.of(APP, action, resource, Map.of());
        return Evaluator.decide(
                        request,
                        policies.kind(ResourceKind.of(action, resource)).build())
                .allowed();
    }

    private static Policy on(String action, String resource) {
        return Documents.statements("{'Effect':'Allow','Action':'" + action + "','Resource':'" + resource + "'}");
    }

    /** "Operations that use no key": the custom key stores too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kms:CreateKey",
                "kms:ListKeys",
                "kms:ListAliases",
                "kms:GenerateRandom",
                "kms:CreateCustomKeyStore",
                "kms:ConnectCustomKeyStore",
                "kms:DescribeCustomKeyStores"
            })
    void whatUsesNoKeyIsDecidedByIdentityPoliciesOnAllResources(String action) {
        assertThat(allowed(action, "*", PolicySet.builder().identity("i", on(action, "*"))))
                .isTrue();
        assertThat(allowed(action, "*", PolicySet.builder().identity("i", on(action, KEY))))
                .isFalse();
        assertThat(allowed(action, "*", PolicySet.builder())).isFalse();
    }

    /** "ReEncrypt". */
    @Nested
    class ReEncrypt {

        @ParameterizedTest
        @ValueSource(strings = {"kms:ReEncryptFrom", "kms:ReEncryptTo"})
        void eachOfItsKeysHasAPermissionOfItsOwn(String action) {
            String other = action.equals("kms:ReEncryptTo") ? "kms:ReEncryptFrom" : "kms:ReEncryptTo";

            assertThat(allowed(action, KEY, key(to(aws(ROLE), "Allow", action, ""))))
                    .isTrue();
            assertThat(allowed(action, KEY, key(to(aws(ROLE), "Allow", other, ""))))
                    .isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"true", "false"})
        void aConditionMayAskWhetherBothAreTheSameKey(String same) {
            PolicySet policies = key(to(
                            aws(ROLE),
                            "Allow",
                            "kms:ReEncrypt*",
                            ",'Condition':{'Bool':{'kms:ReEncryptOnSameKey':true}}"))
                    .build();
            AccessRequest request =
                    AccessRequest.of(APP, "kms:ReEncryptTo", KEY, Map.of("kms:ReEncryptOnSameKey", List.of(same)));

            assertThat(Evaluator.decide(request, policies).allowed()).isEqualTo(same.equals("true"));
        }
    }

    /** "Controlling access to aliases". */
    @Nested
    class Aliases {

        @ParameterizedTest
        @ValueSource(strings = {"kms:CreateAlias", "kms:UpdateAlias", "kms:DeleteAlias"})
        void theAliasIsDecidedByIdentityPoliciesAlone(String action) {
            assertThat(allowed(action, ALIAS, PolicySet.builder().identity("i", on(action, ALIAS))))
                    .isTrue();
            assertThat(allowed(action, ALIAS, PolicySet.builder().identity("i", on(action, KEY))))
                    .isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"kms:CreateAlias", "kms:UpdateAlias", "kms:DeleteAlias"})
        void eachKeyInvolvedIsDecidedByItsKeyPolicy(String action) {
            assertThat(allowed(action, KEY, key(NAMED))).isTrue();
            assertThat(allowed(action, KEY, key().identity("i", on(action, ALIAS))))
                    .isFalse();
        }

        @Test
        void anAliasAsResourceNeverMeansTheKeyBehindIt() {
            PolicySet.Builder delegated = key(to(aws(ACCOUNT), "Allow", "kms:*", ""));

            assertThat(allowed("kms:Decrypt", KEY, delegated.identity("i", on("kms:Decrypt", ALIAS))))
                    .isFalse();
        }

        @Test
        void theAliasOfARequestIsAConditionKey() {
            PolicySet byAlias = key(to(
                            aws(ROLE),
                            "Allow",
                            "kms:Decrypt",
                            ",'Condition':{'StringEquals':{'kms:RequestAlias':'alias/shop'}}"))
                    .build();

            assertThat(Evaluator.decide(AccessRequest.of(APP, "kms:Decrypt", ALIAS, Map.of()), byAlias)
                            .allowed())
                    .isTrue();
            assertThat(Evaluator.decide(onKey(APP, "kms:Decrypt", Map.of()), byAlias)
                            .allowed())
                    .isFalse();
        }

        @Test
        void theAliasesOfAKeyAreKnownToIamPoliciesOnly() {
            String asked = "'Condition':{'ForAnyValue:StringEquals':{'kms:ResourceAliases':'alias/shop'}}";
            AccessRequest request =
                    AccessRequest.of(APP, "kms:Decrypt", KEY, Map.of("kms:ResourceAliases", List.of("alias/shop")));

            assertThat(Evaluator.decide(
                                    request,
                                    key(to(aws(ACCOUNT), "Allow", "kms:*", ""))
                                            .identity(
                                                    "i",
                                                    Documents.statements(
                                                            "{'Effect':'Allow','Action':'kms:*','Resource':'*'," + asked
                                                                    + "}"))
                                            .build())
                            .allowed())
                    .isTrue();
            assertThat(Evaluator.decide(
                                    request,
                                    key(to(aws(ROLE), "Allow", "kms:*", "," + asked))
                                            .build())
                            .allowed())
                    .isFalse();
        }
    }

    /** "Multi-Region keys": a related key has another Region in its ARN. */
    @Test
    void aStatementForRelatedKeysNeedsAWildcardInTheRegion() {
        String related = "arn:aws:kms:eu-west-1:111122223333:key/mrk-1";
        String delegation = to(aws(ACCOUNT), "Allow", "kms:*", "");

        assertThat(allowed(
                        "kms:Decrypt",
                        related,
                        key(delegation).identity("i", on("kms:Decrypt", "arn:aws:kms:*:111122223333:key/mrk-1"))))
                .isTrue();
        assertThat(allowed(
                        "kms:Decrypt",
                        related,
                        key(delegation)
                                .identity("i", on("kms:Decrypt", "arn:aws:kms:us-east-1:111122223333:key/mrk-1"))))
                .isFalse();
    }

    /** "Retiring and revoking grants": revoking is by policy, and no grant gives it. */
    @Nested
    class RevokeGrant {

        @Test
        void aPolicyAllowsIt() {
            assertThat(allowed("kms:RevokeGrant", KEY, key(NAMED))).isTrue();
            assertThat(allowed("kms:RevokeGrant", KEY, key())).isFalse();
        }

        @Test
        void beingGranteeRetirerOrIssuerDoesNot() {
            Grant grant =
                    new Grant("g1", ROLE, Optional.of(ROLE), Cases.HERE, List.of("RetireGrant", "Decrypt"), List.of());

            assertThat(allowed("kms:RevokeGrant", KEY, key().grants(List.of(grant))))
                    .isFalse();
        }

        @Test
        void itWorksAcrossAccountsWithBothPolicies() {
            PolicySet policies = key(to(aws("444455556666"), "Allow", "kms:RevokeGrant", ""))
                    .identity("i", Documents.statements(allow("kms:RevokeGrant")))
                    .build();

            assertThat(Evaluator.decide(onKey(FOREIGN, "kms:RevokeGrant", Map.of()), policies)
                            .allowed())
                    .isTrue();
        }
    }

    /** "Default key policy": administrators can give themselves everything, the root user what the policy delegates. */
    @Test
    void theDefaultKeyPolicyDelegatesEverythingToTheAccount() {
        String delegation = to(aws(ACCOUNT), "Allow", "kms:*", "");

        assertThat(Evaluator.decide(
                                onKey(ROOT, "kms:PutKeyPolicy", Map.of()),
                                key(delegation).build())
                        .allowed())
                .isTrue();
        assertThat(allowed("kms:PutKeyPolicy", KEY, key(delegation).identity("i", on("kms:*", KEY))))
                .isTrue();
        assertThat(allowed("kms:PutKeyPolicy", KEY, key(delegation).identity("i", on("kms:*", OTHER))))
                .isFalse();
    }
}
