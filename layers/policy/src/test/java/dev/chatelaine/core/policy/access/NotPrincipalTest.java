package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.ACCOUNT;
import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.FOREIGN;
import static dev.chatelaine.core.policy.access.Cases.ROLE;
import static dev.chatelaine.core.policy.access.Cases.SESSION;
import static dev.chatelaine.core.policy.access.Cases.USER;
import static dev.chatelaine.core.policy.access.Cases.allow;
import static dev.chatelaine.core.policy.access.Cases.bucket;
import static dev.chatelaine.core.policy.access.Cases.getObject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import org.junit.jupiter.api.Test;

/** IAM User Guide, "AWS JSON policy elements: NotPrincipal". */
class NotPrincipalTest {

    private static boolean denied(Principal caller, String... listed) {
        Decision decision = Evaluator.decide(
                getObject(caller),
                bucket(statement("Deny", listed))
                        .identity("role policy", Documents.statements(allow("s3:*")))
                        .build());
        return decision instanceof Decision.ExplicitlyDenied;
    }

    private static String statement(String effect, String... listed) {
        return "{'Effect':'" + effect + "','NotPrincipal':{'AWS':['" + String.join("','", listed)
                + "']},'Action':'s3:*','Resource':'*'}";
    }

    @Test
    void aDenyHitsEveryoneElse() {
        assertThat(denied(FOREIGN, ACCOUNT, ROLE, SESSION)).isTrue();
        assertThat(denied(Principal.of("*"), ACCOUNT)).isTrue();
    }

    @Test
    void aDenySparesASessionOnlyWithItsRoleAndAccount() {
        assertThat(denied(APP, ACCOUNT, ROLE, SESSION)).isFalse();
        assertThat(denied(APP, ROLE, SESSION)).isTrue();
        assertThat(denied(APP, ACCOUNT, SESSION)).isTrue();
        assertThat(denied(APP, ACCOUNT, ROLE)).isTrue();
    }

    @Test
    void aDenySparesAUserOnlyWithItsAccount() {
        assertThat(denied(USER, "111122223333", USER.name())).isFalse();
        assertThat(denied(USER, USER.name())).isTrue();
        assertThat(denied(USER, ACCOUNT)).isTrue();
    }

    @Test
    void aDenyOfNobodyHitsNobody() {
        assertThat(denied(APP, "*")).isFalse();
        assertThat(denied(Principal.of(ACCOUNT), "*")).isFalse();
    }

    @Test
    void anAllowIsPublic() {
        PolicySet policies = bucket(statement("Allow", ROLE)).build();

        assertThat(Evaluator.decide(getObject(Principal.of("*")), policies).allowed())
                .isTrue();
        assertThat(Evaluator.decide(getObject(USER), policies).allowed()).isTrue();
        assertThat(Evaluator.decide(getObject(APP), policies).allowed()).isFalse();
    }
}
