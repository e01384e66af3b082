package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.ELSEWHERE;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN_ROLE;
import static dev.chatelaine.core.policy.access.Cases.HERE;
import static dev.chatelaine.core.policy.access.Cases.ROLE;
import static dev.chatelaine.core.policy.access.Cases.allow;
import static dev.chatelaine.core.policy.access.Cases.key;
import static dev.chatelaine.core.policy.access.Cases.onKey;
import static dev.chatelaine.core.policy.access.Cases.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** KMS Developer Guide, "Retiring and revoking grants". */
class RetireGrantTest {

    private static final String EVERYONE_MAY = to("'*'", "Allow", "kms:*", "");

    private static Decision retire(Principal caller, PolicySet.Builder policies, Grant grant) {
        return Evaluator.decide(
                onKey(caller, "kms:RetireGrant", Map.of()),
                policies.grants(List.of(grant)).build());
    }

    private static Grant grant(String grantee, Optional<String> retiring, String... operations) {
        return new Grant(
                "g1", grantee, retiring, HERE, List.of(operations), List.of(new Grant.ContextEquals(Map.of("a", "b"))));
    }

    @Test
    void theKeyPolicyHasNoSay() {
        assertThat(retire(APP, key(EVERYONE_MAY), grant(FOREIGN_ROLE, Optional.empty(), "Decrypt")))
                .isInstanceOf(Decision.ImplicitlyDenied.class);
    }

    @Test
    void butADenyInItWorks() {
        assertThat(retire(
                        APP,
                        key(to("'*'", "Deny", "kms:RetireGrant", "")),
                        grant(FOREIGN_ROLE, Optional.of(ROLE), "Decrypt")))
                .isInstanceOf(Decision.ExplicitlyDenied.class);
    }

    @Test
    void theRetiringPrincipalMayRetire() {
        assertThat(retire(APP, key(), grant(FOREIGN_ROLE, Optional.of(ROLE), "Decrypt"))
                        .allowed())
                .isTrue();
    }

    @Test
    void theGranteeMayRetireWhenTheGrantSaysSo() {
        assertThat(retire(FOREIGN, key(), grant(FOREIGN_ROLE, Optional.empty(), "RetireGrant"))
                        .allowed())
                .isTrue();
        assertThat(retire(FOREIGN, key(), grant(FOREIGN_ROLE, Optional.empty(), "Decrypt"))
                        .allowed())
                .isFalse();
    }

    @Test
    void theAccountThatMadeItDelegatesByIdentityPolicies() {
        Grant grant = grant(FOREIGN_ROLE, Optional.empty(), "Decrypt");

        assertThat(retire(APP, key(), grant).allowed()).isFalse();
        assertThat(retire(APP, key().identity("role policy", Documents.statements(allow("kms:RetireGrant"))), grant)
                        .allowed())
                .isTrue();
    }

    @Test
    void aRetiringAccountDelegatesByIdentityPolicies() {
        Grant grant = grant(ROLE, Optional.of(ELSEWHERE), "Decrypt");

        assertThat(retire(FOREIGN, key(), grant).allowed()).isFalse();
        assertThat(retire(FOREIGN, key().identity("role policy", Documents.statements(allow("kms:RetireGrant"))), grant)
                        .allowed())
                .isTrue();
    }
}
