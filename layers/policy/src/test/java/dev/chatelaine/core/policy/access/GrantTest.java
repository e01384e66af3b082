package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.ACCOUNT;
import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.ELSEWHERE;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN_ROLE;
import static dev.chatelaine.core.policy.access.Cases.HERE;
import static dev.chatelaine.core.policy.access.Cases.KEY;
import static dev.chatelaine.core.policy.access.Cases.ROLE;
import static dev.chatelaine.core.policy.access.Cases.SESSION;
import static dev.chatelaine.core.policy.access.Cases.allow;
import static dev.chatelaine.core.policy.access.Cases.key;
import static dev.chatelaine.core.policy.access.Cases.onKey;
import static dev.chatelaine.core.policy.access.Cases.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** KMS Developer Guide, "Grants in KMS", and KMS API reference, GrantConstraints. */
class GrantTest {

    private static final Map<String, String> BLUE = Map.of("tenant", "blue");

    private static Grant grant(String grantee, List<String> operations, Grant.Constraint... constraints) {
        return new Grant("g1", grantee, Optional.empty(), HERE, operations, Arrays.asList(constraints));
    }

    private static Decision decide(AccessRequest request, Grant... grants) {
        return Evaluator.decide(request, key().grants(Arrays.asList(grants)).build());
    }

    private static boolean decrypts(Principal caller, Map<String, String> context, Grant... grants) {
        return decide(onKey(caller, "kms:Decrypt", context), grants).allowed();
    }

    @ParameterizedTest
    @ValueSource(strings = {ROLE, SESSION})
    void aGranteeNeedsNoPolicy(String grantee) {
        assertThat(decide(onKey(APP, "kms:Decrypt", Map.of()), grant(grantee, List.of("Decrypt"))))
                .isInstanceOf(Decision.Allowed.class)
                .extracting(decision -> decision.because().getFirst().statement())
                .isEqualTo("g1");
    }

    @Test
    void aGranteeOfAnotherAccountNeedsNoPolicyEither() {
        assertThat(decrypts(FOREIGN, Map.of(), grant(FOREIGN_ROLE, List.of("Decrypt"))))
                .isTrue();
    }

    @Test
    void aGrantToAnAccountIsDelegatedByItsIdentityPolicies() {
        Grant grant = grant(ELSEWHERE, List.of("Decrypt"));
        PolicySet delegated = key().grants(List.of(grant))
                .identity("role policy", Documents.statements(allow("kms:Decrypt")))
                .build();

        assertThat(decrypts(FOREIGN, Map.of(), grant)).isFalse();
        assertThat(Evaluator.decide(onKey(FOREIGN, "kms:Decrypt", Map.of()), delegated)
                        .allowed())
                .isTrue();
    }

    @Test
    void aGrantIsForItsOperationsAndItsGranteeOnly() {
        assertThat(decrypts(APP, Map.of(), grant(ROLE, List.of("Encrypt", "DescribeKey"))))
                .isFalse();
        assertThat(decrypts(FOREIGN, Map.of(), grant(ROLE, List.of("Decrypt")))).isFalse();
        assertThat(decrypts(APP, Map.of(), grant("*", List.of("Decrypt")))).isFalse();
    }

    @Test
    void anExplicitDenyWinsOverAGrant() {
        PolicySet policies = key(to("'*'", "Deny", "kms:Decrypt", ""))
                .grants(List.of(grant(ROLE, List.of("Decrypt"))))
                .build();

        assertThat(Evaluator.decide(onKey(APP, "kms:Decrypt", Map.of()), policies))
                .isInstanceOf(Decision.ExplicitlyDenied.class);
    }

    @Test
    void encryptionContextEqualsAsksForExactlyThesePairs() {
        Grant grant = grant(ROLE, List.of("Decrypt"), new Grant.ContextEquals(BLUE));

        assertThat(decrypts(APP, BLUE, grant)).isTrue();
        assertThat(decrypts(APP, Map.of("tenant", "blue", "more", "x"), grant)).isFalse();
        assertThat(decrypts(APP, Map.of(), grant)).isFalse();
    }

    @Test
    void encryptionContextSubsetAsksForThesePairsAmongOthers() {
        Grant grant = grant(ROLE, List.of("Decrypt"), new Grant.ContextSubset(BLUE));

        assertThat(decrypts(APP, Map.of("tenant", "blue", "more", "x"), grant)).isTrue();
        assertThat(decrypts(APP, Map.of("tenant", "red", "more", "x"), grant)).isFalse();
    }

    @Test
    void theNamesOfAConstraintIgnoreCaseAndItsValuesDoNot() {
        Grant grant = grant(ROLE, List.of("Decrypt"), new Grant.ContextEquals(BLUE));

        assertThat(decrypts(APP, Map.of("TENANT", "blue"), grant)).isTrue();
        assertThat(decrypts(APP, Map.of("tenant", "BLUE"), grant)).isFalse();
    }

    @Test
    void constraintsDoNotBindDescribeKey() {
        Grant grant = grant(ROLE, List.of("DescribeKey"), new Grant.ContextEquals(BLUE));

        assertThat(decide(onKey(APP, "kms:DescribeKey", Map.of()), grant).allowed())
                .isTrue();
    }

    @Test
    void aFailingConstraintIsExplained() {
        Grant grant = grant(ROLE, List.of("Decrypt"), new Grant.ContextEquals(BLUE));

        assertThat(decide(onKey(APP, "kms:Decrypt", Map.of()), grant).missing())
                .contains("Grant g1 would allow it, but its constraints do not hold.");
    }

    private static AccessRequest createGrant(String type, Map<String, String> pairs, String... operations) {
        Map<String, List<String>> context = new HashMap<>(Map.of(
                "kms:GrantOperations", List.of(operations),
                "kms:GrantConstraintType", List.of(type)));
        pairs.forEach((name, value) -> context.put("kms:EncryptionContext:" + name, List.of(value)));
        return AccessRequest.of(APP, "kms:CreateGrant", KEY, context);
    }

    @Test
    void aChildGrantMayHoldNoMoreOperationsThanItsParent() {
        Grant parent = grant(ROLE, List.of("CreateGrant", "Decrypt"));

        assertThat(decide(createGrant("", Map.of(), "Decrypt"), parent).allowed())
                .isTrue();
        assertThat(decide(createGrant("", Map.of(), "Decrypt", "Encrypt"), parent)
                        .allowed())
                .isFalse();
        assertThat(decide(createGrant("", Map.of()), parent).allowed()).isFalse();
    }

    @Test
    void aChildGrantIsAtLeastAsStrictAsItsParent() {
        Grant equal = grant(ROLE, List.of("CreateGrant", "Decrypt"), new Grant.ContextEquals(BLUE));
        Grant subset = grant(ROLE, List.of("CreateGrant", "Decrypt"), new Grant.ContextSubset(BLUE));
        Map<String, String> more = Map.of("tenant", "blue", "more", "x");

        assertThat(decide(createGrant("EncryptionContextEquals", BLUE, "Decrypt"), equal)
                        .allowed())
                .isTrue();
        assertThat(decide(createGrant("EncryptionContextSubset", BLUE, "Decrypt"), equal)
                        .allowed())
                .isFalse();
        assertThat(decide(createGrant("EncryptionContextSubset", more, "Decrypt"), subset)
                        .allowed())
                .isTrue();
        assertThat(decide(createGrant("", Map.of(), "Decrypt"), subset).allowed())
                .isFalse();
    }

    @Test
    void createGrantAllowedByAPolicyMayGrantAnything() {
        PolicySet policies =
                key(to(Cases.aws(ROLE), "Allow", "kms:CreateGrant", "")).build();

        assertThat(Evaluator.decide(createGrant("", Map.of(), "Decrypt", "Encrypt"), policies)
                        .allowed())
                .isTrue();
    }

    @Test
    void aPolicyCanKeepCreateGrantToAwsResources() {
        PolicySet policies = key(to(
                        Cases.aws(ROLE),
                        "Allow",
                        "kms:CreateGrant",
                        ",'Condition':{'Bool':{'kms:GrantIsForAWSResource':true}}"))
                .build();
        AccessRequest forVolume =
                AccessRequest.of(APP, "kms:CreateGrant", KEY, Map.of("kms:GrantIsForAWSResource", List.of("true")));

        assertThat(Evaluator.decide(createGrant("", Map.of(), "Decrypt"), policies)
                        .allowed())
                .isFalse();
        assertThat(Evaluator.decide(forVolume, policies).allowed()).isTrue();
    }

    @Test
    void theAccountMayBeNamedByItsRootUser() {
        assertThat(decrypts(Cases.ROOT, Map.of(), grant(ACCOUNT, List.of("Decrypt"))))
                .isTrue();
    }
}
