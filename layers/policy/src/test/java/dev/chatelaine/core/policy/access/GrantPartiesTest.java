package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.ACCOUNT;
import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.HERE;
import static dev.chatelaine.core.policy.access.Cases.KEY;
import static dev.chatelaine.core.policy.access.Cases.ROLE;
import static dev.chatelaine.core.policy.access.Cases.USER;
import static dev.chatelaine.core.policy.access.Cases.allow;
import static dev.chatelaine.core.policy.access.Cases.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** KMS Developer Guide, "Grants in KMS" and "Creating grants"; KMS API reference, "CreateGrant" and "GrantConstraints". */
class GrantPartiesTest {

    private static final String BUCKET = "arn:aws:s3:::shop";

    private static Grant grant(String grantee, List<String> operations, Grant.Constraint... constraints) {
        return new Grant("g1", grantee, Optional.empty(), HERE, operations, List.of(constraints));
    }

    private static boolean allowed(AccessRequest request, Grant... grants) {
        return Evaluator.decide(request, key().grants(List.of(grants)).build()).allowed();
    }

    private static AccessRequest request(Principal caller, String action, Map<String, List<String>> context) {
        return AccessRequest.of(caller, action, KEY, context);
    }

    /** GranteePrincipal: "an AWS account (root), IAM user, IAM role, federated role or user, or assumed role". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::111122223333:user/ann",
                "arn:aws:iam::111122223333:role/app",
                "arn:aws:sts::111122223333:assumed-role/app/s",
                "arn:aws:sts::111122223333:federated-user/bob",
                "arn:aws:iam::111122223333:root",
                "logs.us-east-1.amazonaws.com"
            })
    void aGranteeMayBeOfEveryKind(String grantee) {
        Grant grant = grant(grantee, List.of("Decrypt"));

        assertThat(allowed(request(Principal.of(grantee), "kms:Decrypt", Map.of()), grant))
                .isTrue();
        assertThat(allowed(request(Principal.of("s3.amazonaws.com"), "kms:Decrypt", Map.of()), grant))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:iam::111122223333:group/g", "o-a1b2c3d4e5", "*"})
    void groupsOrganisationsAndEveryoneAreNoGrantees(String grantee) {
        assertThat(allowed(request(APP, "kms:Decrypt", Map.of()), grant(grantee, List.of("Decrypt"))))
                .isFalse();
    }

    @Test
    void aGrantToTheOwnAccountIsDelegatedByItsIdentityPolicies() {
        Grant grant = grant(ACCOUNT, List.of("Decrypt"));
        PolicySet delegated = key().grants(List.of(grant))
                .identity("user policy", Documents.statements(allow("kms:Decrypt")))
                .build();

        assertThat(allowed(request(USER, "kms:Decrypt", Map.of()), grant)).isFalse();
        assertThat(Evaluator.decide(request(USER, "kms:Decrypt", Map.of()), delegated)
                        .allowed())
                .isTrue();
    }

    @Test
    void anyOfSeveralGrantsSuffices() {
        Grant strict = grant(ROLE, List.of("Decrypt"), new Grant.ContextEquals(Map.of("a", "b")));

        assertThat(allowed(request(APP, "kms:Decrypt", Map.of()), strict, grant(ROLE, List.of("Decrypt"))))
                .isTrue();
    }

    @Test
    void allConstraintsOfOneGrantMustHold() {
        Grant grant =
                grant(ROLE, List.of("Decrypt"), new Grant.ContextSubset(Map.of("a", "b")), new Grant.SourceArn(BUCKET));

        assertThat(allowed(
                        request(
                                APP,
                                "kms:Decrypt",
                                Map.of("kms:EncryptionContext:a", List.of("b"), "aws:SourceArn", List.of(BUCKET))),
                        grant))
                .isTrue();
        assertThat(allowed(request(APP, "kms:Decrypt", Map.of("aws:SourceArn", List.of(BUCKET))), grant))
                .isFalse();
    }

    /** GrantConstraints, SourceArn. */
    @Nested
    class SourceArn {

        private final Grant grant = grant(
                ROLE,
                List.of("Decrypt", "Sign", "DescribeKey", "RetireGrant", "CreateGrant"),
                new Grant.SourceArn(BUCKET));

        @ParameterizedTest
        @ValueSource(strings = {"kms:Decrypt", "kms:Sign", "kms:DescribeKey"})
        void theServiceMustActForThatResource(String action) {
            assertThat(allowed(request(APP, action, Map.of("aws:SourceArn", List.of(BUCKET))), grant))
                    .isTrue();
            assertThat(allowed(request(APP, action, Map.of("aws:SourceArn", List.of("arn:aws:s3:::Shop"))), grant))
                    .isFalse();
            assertThat(allowed(request(APP, action, Map.of()), grant)).isFalse();
        }

        @Test
        void itDoesNotBindRetireGrant() {
            assertThat(allowed(request(APP, "kms:RetireGrant", Map.of()), grant))
                    .isTrue();
        }

        @Test
        void aChildGrantKeepsIt() {
            Map<String, List<String>> child = Map.of("kms:GrantOperations", List.of("Decrypt"));
            Map<String, List<String>> kept =
                    Map.of("kms:GrantOperations", List.of("Decrypt"), "kms:GrantConstraintSourceArn", List.of(BUCKET));

            assertThat(allowed(request(APP, "kms:CreateGrant", kept), grant)).isTrue();
            assertThat(allowed(request(APP, "kms:CreateGrant", child), grant)).isFalse();
        }
    }
}
