package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.OneOrMany;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Decision;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks the evaluator what a resource policy answers to callers whose own policies allow everything. Statements without
 * a principal, which another rule reports, are left out.
 */
final class Probe {

    private static final Policy EVERYTHING =
            Policy.parse("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}");

    /** Stands for the account where it is not known. */
    static final String SOME_ACCOUNT = "111122223333";

    private final PolicySet policies;
    private final String account;

    private Probe(PolicySet policies, String account) {
        this.policies = policies;
        this.account = account;
    }

    static Probe of(Subject subject) {
        return of(subject, subject.account().orElse(SOME_ACCOUNT));
    }

    static Probe of(Subject subject, String account) {
        PolicySet.Builder set = PolicySet.builder().tolerant().identity("caller", EVERYTHING);
        Policy policy = withPrincipals(subject);
        return new Probe(
                (subject.kind() == Kind.KEY ? set.keyPolicy("policy", policy) : set.resource("policy", policy)).build(),
                account);
    }

    private static Policy withPrincipals(Subject subject) {
        List<Statement> statements = subject.clauses().stream()
                .map(Clause::statement)
                .filter(statement -> statement.principals().isPresent())
                .toList();
        List<Policy.Block> blocks = new ArrayList<>();
        subject.policy().version().ifPresent(blocks::add);
        blocks.add(new Policy.Statements(OneOrMany.many(statements)));
        return new Policy(blocks);
    }

    boolean allows(String principal, String action, String resource, Map<String, List<String>> context) {
        return decide(principal, action, resource, context).allowed();
    }

    boolean denies(String principal, String action, String resource, Map<String, List<String>> context) {
        return decide(principal, action, resource, context) instanceof Decision.ExplicitlyDenied;
    }

    private Decision decide(String principal, String action, String resource, Map<String, List<String>> context) {
        return Evaluator.decide(
                new AccessRequest(Principal.of(principal), action, resource, account, context), policies);
    }
}
