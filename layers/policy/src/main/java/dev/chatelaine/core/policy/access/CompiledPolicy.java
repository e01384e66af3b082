package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.Version;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A policy, ready to be compared with requests.
 *
 * @param label by which decisions name it
 * @param statements in order
 * @param index by the services of their actions
 */
record CompiledPolicy(String label, List<CompiledStatement> statements, StatementIndex index) {

    CompiledPolicy(String label, List<CompiledStatement> statements) {
        this(label, List.copyOf(statements), StatementIndex.of(statements));
    }

    static CompiledPolicy of(String label, Policy policy, Place place) {
        boolean variables = policy.version().filter(Version.V2012::equals).isPresent();
        List<Statement> statements = policy.statements();
        return new CompiledPolicy(
                label,
                IntStream.range(0, statements.size())
                        .mapToObj(i -> CompiledStatement.of(statements.get(i), i, variables, place))
                        .toList());
    }

    /** The same policy with other statements. */
    CompiledPolicy with(UnaryOperator<CompiledStatement> change) {
        return new CompiledPolicy(label, statements.stream().map(change).toList());
    }

    /** Adds the statements that match the request, whatever their effect. */
    void collect(Question question, Matches.Collector found) {
        for (CompiledStatement statement : index.about(question.service())) {
            Reach reach = statement.reach(question);
            if (reach != Reach.NONE && statement.conditionsHold(question)) {
                found.add(new Match(this, statement, reach));
            }
        }
    }
}
