package dev.chatelaine.core.policy.access;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A policy, ready to be compared with requests.
 *
 * @param label by which decisions name it
 * @param statements in order
 */
record CompiledPolicy(String label, List<CompiledStatement> statements) {

    static CompiledPolicy identity(String label, Policy policy) {
        requirePrincipals(label, policy, false);
        return compile(label, policy);
    }

    static CompiledPolicy resource(String label, Policy policy) {
        requirePrincipals(label, policy, true);
        return compile(label, policy);
    }

    /** The statements that match the request, whatever their effect. */
    List<Match> matches(Question question) {
        List<Match> matches = new ArrayList<>();
        for (CompiledStatement statement : statements) {
            Reach reach = statement.reach(question);
            if (reach != Reach.NONE && statement.conditionsHold(question)) {
                matches.add(new Match(this, statement, reach));
            }
        }
        return matches;
    }

    private static CompiledPolicy compile(String label, Policy policy) {
        boolean variables = policy.version().filter(Version.V2012::equals).isPresent();
        List<Statement> statements = policy.statements();
        return new CompiledPolicy(
                label,
                IntStream.range(0, statements.size())
                        .mapToObj(i -> CompiledStatement.of(statements.get(i), i, variables))
                        .toList());
    }

    private static void requirePrincipals(String label, Policy policy, boolean expected) {
        List<Statement> statements = policy.statements();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).principals().isPresent() != expected) {
                throw new InvalidRequest("The " + label + " cannot be used at statement " + i + ": expected "
                        + (expected
                                ? "a Principal, since it stands on a resource."
                                : "no Principal, since it is the caller's own."));
            }
        }
    }
}
