package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.APP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Documents;
import dev.chatelaine.core.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRefusalTest {

    @ParameterizedTest
    @ValueSource(strings = {"kms:*", "kms:De?rypt", "Decrypt", "kms:", "kms:Decrypt "})
    void refusesAnActionThatIsNotOneAction(String action) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> AccessRequest.of(APP, action, Cases.KEY, Map.of()))
                .withMessageStartingWith("action: ");
    }

    @Test
    void refusesAnAccountThatIsNone() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> new AccessRequest(APP, "s3:GetObject", Cases.OBJECT, "1", Map.of()))
                .withMessageStartingWith("resourceAccount: ");
    }

    /** IAM API Reference, "SimulateCustomPolicy", ResourceOwner. */
    @Test
    void takesAResourceOfNoKnownAccountForTheCallersOwn() {
        assertThat(AccessRequest.of(APP, "s3:GetObject", Cases.OBJECT, Map.of()).resourceAccount())
                .isEqualTo(Cases.HERE);
        assertThat(AccessRequest.of(
                                APP,
                                "s3:GetObject",
                                Cases.OBJECT,
                                Map.of("aws:resourceAccount", List.of(Cases.ELSEWHERE)))
                        .resourceAccount())
                .isEqualTo(Cases.ELSEWHERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "app", "arn:aws:iam::111122223333:group/g", "arn:aws:sts::111122223333:assumed-role/app"})
    void refusesAPrincipalThatIsNone(String name) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Principal.of(name))
                .withMessageStartingWith("principal: ");
    }

    @Test
    void readsASessionAsASessionOfItsRole() {
        String session = "arn:aws:sts::111122223333:assumed-role/app/s";

        assertThat(Principal.of(session))
                .isEqualTo(new Principal.Role("arn:aws:iam::111122223333:role/app", Optional.of(session), true));
    }

    @Test
    void refusesAnIdentityPolicyWithAPrincipal() {
        Policy policy = Documents.statements(Cases.allow("*"), Cases.to("'*'", "Allow", "*", ""));

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PolicySet.builder().identity("role policy", policy))
                .withMessage(
                        "Statement 1 of the role policy has a Principal, which AWS does not store in a caller's own"
                                + " policy: correct the policy.");
    }

    @Test
    void refusesAResourcePolicyWithoutAPrincipal() {
        Policy policy = Documents.statements(Cases.allow("*"));

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> PolicySet.builder().keyPolicy("key policy", policy))
                .withMessage("Statement 0 of the key policy has no Principal, which AWS does not store in a resource's"
                        + " policy: correct the policy.");
    }
}
