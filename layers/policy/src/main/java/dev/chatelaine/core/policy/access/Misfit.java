package dev.chatelaine.core.policy.access;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Principals;
import dev.chatelaine.core.policy.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Something in a statement that AWS would not store in its place, or that cannot be judged there.
 *
 * @param problem what it is, as a clause about the statement
 * @param reading what the statement means all the same
 * @param stored whether AWS would store it
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
record Misfit(String problem, String reading, boolean stored) {

    /** All of a policy, in order. */
    static List<Misfit> of(String label, Policy policy, Place place) {
        List<Statement> statements = policy.statements();
        return IntStream.range(0, statements.size())
                .boxed()
                .flatMap(i -> of(statements.get(i), place).map(misfit -> misfit.in(label, i)))
                .toList();
    }

    private static Stream<Misfit> of(Statement statement, Place place) {
        return Stream.of(principal(statement, place), bare(statement, place), canonical(statement, place))
                .flatMap(Optional::stream);
    }

    private static Optional<Misfit> principal(Statement statement, Place place) {
        boolean named = statement.principals().isPresent();
        if (named && place == Place.CALLER) {
            return Optional.of(new Misfit(
                    "has a Principal, which AWS does not store in a caller's own policy",
                    "it is about whoever has the policy, whatever it names.",
                    false));
        }
        return named || !place.needsPrincipals()
                ? Optional.empty()
                : Optional.of(new Misfit(
                        "has no Principal, which AWS does not store in a resource's policy",
                        "it is about nobody.",
                        false));
    }

    private static Optional<Misfit> bare(Statement statement, Place place) {
        return statement
                .principals()
                .filter(principals -> place != Place.CALLER && principals.listing() instanceof Principals.Bare)
                .map(principals -> new Misfit(
                        "names a principal without its type, which AWS does not store",
                        "it is read as {\"AWS\": …}.",
                        false));
    }

    private static Optional<Misfit> canonical(Statement statement, Place place) {
        return statement
                .principals()
                .filter(principals -> place != Place.CALLER
                        && principals.groups().stream()
                                .anyMatch(group -> group.type() == Principals.Type.CANONICAL_USER))
                .map(principals -> new Misfit(
                        "names a CanonicalUser, whose account nothing here tells",
                        "it is read as naming nobody; name the account instead.",
                        true));
    }

    private Misfit in(String label, int statement) {
        return new Misfit("Statement " + statement + " of the " + label + " " + problem, reading, stored);
    }

    String sentence() {
        return problem + ": " + reading;
    }

    InvalidRequest refusal() {
        return new InvalidRequest(problem + ": correct the policy.");
    }
}
