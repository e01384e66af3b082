package dev.chatelaine.core.policy.write;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Asks the evaluator whether a key policy keeps what it was described with: each named use is allowed, each
 * administrator can change the policy again, and nobody else is let in.
 *
 * <p>Asked are every operation by everyone who is named, through each service, with the bound context and with a pair
 * more, less or changed; and every operation on a key by a user, a role and the root user of the account, by another
 * account, by services in their own name, and without credentials.
 */
public final class KeyPolicyProof {

    private static final Policy EVERYTHING = Policy.builder()
            .statement(Statement.allow()
                    .actions(List.of("*"))
                    .resources(List.of("*"))
                    .build())
            .build();

    private static final int MOST_SENTENCES = 50;

    private final PolicySet alone;
    private final PolicySet delegated;
    private final String account;
    private final String key;

    private KeyPolicyProof(KeyDescription description, Policy policy) {
        this.alone = PolicySet.builder().keyPolicy("key policy", policy).build();
        this.delegated = PolicySet.builder()
                .identity("identity policy", EVERYTHING)
                .keyPolicy("key policy", policy)
                .build();
        this.account = description.account();
        this.key = "arn:" + description.partition() + ":kms:us-east-1:" + account
                + ":key/1234abcd-12ab-34cd-56ef-1234567890ab";
    }

    /**
     * What the policy does not keep of a description of least privilege: a sentence each, the first fifty; empty when
     * it keeps all.
     */
    public static List<String> broken(KeyDescription description, Policy policy) {
        return broken(description, policy, new LeastPrivilege().claims(description));
    }

    static List<String> broken(KeyDescription description, Policy policy, Stream<Claim> claims) {
        KeyPolicyProof proof = new KeyPolicyProof(description, policy);
        return claims.filter(claim -> !proof.keeps(claim))
                .map(Claim::sentence)
                .distinct()
                .limit(MOST_SENTENCES)
                .toList();
    }

    /** Whether this principal, with an identity policy for it, could change the policy again. */
    static boolean lets(KeyDescription description, Policy policy, Principal caller) {
        return new KeyPolicyProof(description, policy)
                .keeps(new Claim(
                        caller, KeyOperations.CHANGE_POLICY, Map.of(), Claim.Standing.ALLOWED_EVERYTHING, true));
    }

    private boolean keeps(Claim claim) {
        AccessRequest request = new AccessRequest(claim.caller(), claim.action(), key, account, claim.context());
        PolicySet policies = switch (claim.standing()) {
            case WITHOUT_POLICIES -> alone;
            case ALLOWED_EVERYTHING -> delegated;
        };
        return Evaluator.decide(request, policies).allowed() == claim.allowed();
    }
}
