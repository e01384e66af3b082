package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.Effect;
import dev.chatelaine.core.policy.Principals;
import dev.chatelaine.core.policy.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two policies have in common word by word, and whom they name in ways that do not tell who it is: canonical user
 * ids, the unique ids of users and roles, and wildcards among services and identity providers.
 *
 * @param wider the policy that may allow more
 * @param narrower the other
 */
record Sameness(Side wider, Side narrower) {

    /** Whether the other policy has an Allow in the same words and denies nothing more. */
    boolean isKept(Statement allow) {
        return wider.variables() == narrower.variables()
                && bare(narrower, Effect.ALLOW).contains(bare(allow))
                && bare(wider, Effect.DENY).containsAll(bare(narrower, Effect.DENY));
    }

    /** Whether an Allow that is not kept may be about callers of whom it is not known who they are. */
    boolean hidesCallers(Statement allow) {
        return hides(allow, false)
                || narrower.policy().statements().stream()
                        .anyMatch(statement -> hides(statement, statement.effect() == Effect.ALLOW));
    }

    private static Set<Statement> bare(Side side, Effect effect) {
        return side.policy().statements().stream()
                .filter(statement -> statement.effect() == effect)
                .map(Sameness::bare)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Statement bare(Statement statement) {
        List<Statement.Part> parts = statement.parts().stream()
                .filter(part -> !(part instanceof Statement.Sid))
                .toList();
        return new Statement(parts);
    }

    private static boolean hides(Statement statement, boolean negated) {
        return statement.principals().stream()
                .filter(principals -> principals.negated() == negated)
                .flatMap(principals -> principals.groups().stream())
                .anyMatch(Sameness::hides);
    }

    private static boolean hides(Principals.Group group) {
        return switch (group.type()) {
            case CANONICAL_USER -> true;
            case AWS -> names(group).anyMatch(name -> !name.matches("\\*|\\d{12}|arn:.*"));
            case SERVICE, FEDERATED -> names(group).anyMatch(name -> name.contains("*"));
        };
    }

    private static Stream<String> names(Principals.Group group) {
        return group.names().items().stream().map(name -> name.text());
    }
}
