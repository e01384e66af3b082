package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.ROLE;
import static dev.chatelaine.core.policy.access.Cases.USER;
import static dev.chatelaine.core.policy.access.Cases.allow;
import static dev.chatelaine.core.policy.access.Cases.aws;
import static dev.chatelaine.core.policy.access.Cases.getObject;
import static dev.chatelaine.core.policy.access.Cases.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Documents;
import dev.chatelaine.core.policy.Policy;
import org.junit.jupiter.api.Test;

/**
 * IAM User Guide, "Principal": what AWS stores in no policy is refused where policies are real, and decided with a warning
 * where people ask what it would do.
 */
class UnstorablePolicyTest {

    private static final Policy BARE = Documents.statements(to("'" + ROLE + "'", "Allow", "s3:GetObject", ""));
    private static final Policy WITHOUT =
            Documents.statements(allow("s3:GetObject"), "{'Effect':'Deny','Action':'*','Resource':'*'}");
    private static final Policy OWN = Documents.statements(to(aws(USER.name()), "Allow", "s3:GetObject", ""));
    private static final Policy CANONICAL =
            Documents.statements(to("{'CanonicalUser':'79a59df900b949e55d96a1e698fbaced'}", "Allow", "s3:*", ""));

    private static Decision decide(Principal caller, PolicySet policies) {
        return Evaluator.decide(getObject(caller), policies);
    }

    private static PolicySet bucket(Policy policy) {
        return PolicySet.builder().tolerant().resource("bucket policy", policy).build();
    }

    @Test
    void aPrincipalWithoutItsTypeIsReadAsAws() {
        assertThat(decide(APP, bucket(BARE)).allowed()).isTrue();
        assertThat(decide(USER, bucket(BARE)).allowed()).isFalse();
        assertThat(bucket(BARE).warnings())
                .containsExactly(
                        "Statement 0 of the bucket policy names a principal without its type, which AWS does not"
                                + " store: it is read as {\"AWS\": …}.");
    }

    @Test
    void aStatementWithoutPrincipalIsAboutNobody() {
        PolicySet policies = PolicySet.builder()
                .tolerant()
                .resource("bucket policy", WITHOUT)
                .identity("role policy", Documents.statements(allow("s3:GetObject")))
                .build();

        assertThat(decide(APP, bucket(WITHOUT)).allowed()).isFalse();
        assertThat(decide(APP, policies).allowed()).isTrue();
        assertThat(policies.warnings())
                .hasSize(2)
                .last()
                .isEqualTo("Statement 1 of the bucket policy has no Principal, which AWS does not store in a resource's"
                        + " policy: it is about nobody.");
    }

    @Test
    void aPrincipalInAnIdentityPolicySaysNothing() {
        PolicySet policies =
                PolicySet.builder().tolerant().identity("role policy", OWN).build();

        assertThat(decide(APP, policies).allowed()).isTrue();
        assertThat(policies.warnings())
                .containsExactly(
                        "Statement 0 of the role policy has a Principal, which AWS does not store in a caller's"
                                + " own policy: it is about whoever has the policy, whatever it names.");
    }

    @Test
    void aCanonicalUserIsNobodyAndIsNoted() {
        PolicySet policies =
                PolicySet.builder().resource("bucket policy", CANONICAL).build();

        assertThat(decide(APP, policies).allowed()).isFalse();
        assertThat(policies.warnings())
                .containsExactly(
                        "Statement 0 of the bucket policy names a CanonicalUser, whose account nothing here tells:"
                                + " it is read as naming nobody; name the account instead.");
    }

    @Test
    void whatIsRealMustBeStorable() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PolicySet.builder().resource("bucket policy", BARE))
                .withMessage("Statement 0 of the bucket policy names a principal without its type, which AWS does not"
                        + " store: correct the policy.");
    }

    @Test
    void aPolicyThatAwsStoresHasNoWarnings() {
        assertThat(Cases.key(to(aws(ROLE), "Allow", "kms:*", "")).build().warnings())
                .isEmpty();
    }
}
