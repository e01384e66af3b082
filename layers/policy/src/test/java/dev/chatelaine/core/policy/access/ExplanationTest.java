package dev.chatelaine.core.policy.access;

import static dev.chatelaine.core.policy.access.Cases.ACCOUNT;
import static dev.chatelaine.core.policy.access.Cases.APP;
import static dev.chatelaine.core.policy.access.Cases.SESSION;
import static dev.chatelaine.core.policy.access.Cases.allow;
import static dev.chatelaine.core.policy.access.Cases.aws;
import static dev.chatelaine.core.policy.access.Cases.decrypt;
import static dev.chatelaine.core.policy.access.Cases.getObject;
import static dev.chatelaine.core.policy.access.Cases.identity;
import static dev.chatelaine.core.policy.access.Cases.key;
import static dev.chatelaine.core.policy.access.Cases.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Documents;
import dev.chatelaine.core.policy.Effect;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final String DELEGATION = to(aws(ACCOUNT), "Allow", "kms:*", "");

    @Test
    void anAllowNamesTheStatementsOfBothSides() {
        Decision decision = Evaluator.decide(
                decrypt(APP),
                key(DELEGATION)
                        .identity(
                                "role policy",
                                Documents.statements(
                                        allow("s3:*"),
                                        "{'Sid':'Open','Effect':'Allow','Action':'kms:Decrypt','Resource':'*'}"))
                        .build());

        assertThat(decision)
                .isEqualTo(new Decision.Allowed(List.of(
                        new Because(
                                "key policy",
                                "0",
                                Effect.ALLOW,
                                "allows kms:Decrypt and names the caller's account, which leaves it to identity"
                                        + " policies"),
                        new Because("role policy", "Open", Effect.ALLOW, "allows kms:Decrypt"))));
    }

    @Test
    void aDenialNamesEveryDenyingStatement() {
        Decision decision = Evaluator.decide(
                decrypt(APP),
                key(DELEGATION, to("'*'", "Deny", "kms:Decrypt", ""))
                        .identity(
                                "role policy",
                                Documents.statements("{'Sid':'Never','Effect':'Deny','Action':'*','Resource':'*'}"))
                        .build());

        assertThat(decision.because())
                .containsExactly(
                        new Because("role policy", "Never", Effect.DENY, "denies kms:Decrypt"),
                        new Because("key policy", "1", Effect.DENY, "denies kms:Decrypt"));
    }

    @Test
    void aDenialByWhatTheRequestLacksSaysSo() {
        Decision decision = Evaluator.decide(
                decrypt(APP),
                key(to(
                                "'*'",
                                "Deny",
                                "kms:Decrypt",
                                ",'Condition':{'StringNotEquals':{'aws:SourceVpce':'vpce-1','aws:PrincipalAccount':'1'}}"))
                        .build());

        assertThat(decision.because())
                .extracting(Because::why)
                .containsExactly("denies kms:Decrypt to a request without aws:SourceVpce");
    }

    @Test
    void aDelegationInVainIsNamedWithWhatIsMissing() {
        Decision decision = Evaluator.decide(decrypt(APP), key(DELEGATION).build());

        assertThat(decision.because()).extracting(Because::policy).containsExactly("key policy");
        assertThat(decision.missing())
                .containsExactly("No identity policy of " + SESSION + " allows kms:Decrypt: add an Allow there.");
    }

    @Test
    void aSilentKeyPolicyIsNamed() {
        assertThat(Evaluator.decide(decrypt(APP), key().build()).missing())
                .containsExactly("The key policy allows kms:Decrypt neither to " + SESSION
                        + " nor to its account: add a statement that does, or a grant.");
    }

    @Test
    void anUnknownKeyPolicyIsNamed() {
        assertThat(Evaluator.decide(decrypt(APP), PolicySet.builder().key().build())
                        .missing())
                .containsExactly("There is no key policy, and without one nobody has access: give the key's policy.");
    }

    @Test
    void aStatementThatFailsByAConditionIsNamedWithTheCondition() {
        Decision decision = Evaluator.decide(
                decrypt(APP),
                key(DELEGATION)
                        .identity(
                                "role policy",
                                Documents.statements(
                                        "{'Sid':'Blue','Effect':'Allow','Action':'kms:Decrypt','Resource':'*',"
                                                + "'Condition':{'StringEquals':{'kms:EncryptionContext:tenant':'blue'}}}"))
                        .build());

        assertThat(decision.missing())
                .last()
                .isEqualTo("Statement Blue of the role policy would allow it, but a condition does not hold:"
                        + " StringEquals on kms:EncryptionContext:tenant.");
    }

    @Test
    void nothingIsMissingWhenTheRequestIsAllowedOrDenied() {
        assertThat(Evaluator.decide(getObject(APP), identity(allow("s3:*")).build())
                        .missing())
                .isEmpty();
        assertThat(Evaluator.decide(
                                getObject(APP),
                                identity("{'Effect':'Deny','Action':'*','Resource':'*'}")
                                        .build())
                        .missing())
                .isEmpty();
    }
}
