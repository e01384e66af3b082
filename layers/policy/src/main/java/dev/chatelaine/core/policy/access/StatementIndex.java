package dev.chatelaine.core.policy.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The statements of a policy by the services that their actions name, so that a request is compared only with those
 * that may be about its service. Those that name no service in full, or exclude some, stand under every one.
 */
final class StatementIndex {

    private final Map<String, List<CompiledStatement>> byService = new HashMap<>();
    private final List<CompiledStatement> others;

    private StatementIndex(List<CompiledStatement> statements) {
        this.others = select(statements, statement -> statement.services().isEmpty());
        Set<String> names = new HashSet<>();
        statements.forEach(statement -> names.addAll(statement.services()));
        for (String name : names) {
            byService.put(
                    name,
                    select(
                            statements,
                            statement -> statement.services().isEmpty()
                                    || statement.services().contains(name)));
        }
    }

    static StatementIndex of(List<CompiledStatement> statements) {
        return new StatementIndex(statements);
    }

    /** The statements that may be about actions of a service, in order. */
    List<CompiledStatement> about(String service) {
        return byService.getOrDefault(service, others);
    }

    private static List<CompiledStatement> select(
            List<CompiledStatement> statements, Predicate<CompiledStatement> which) {
        return new ArrayList<>(statements.stream().filter(which).toList());
    }
}
