package dev.chatelaine.core.policy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Principal or NotPrincipal.
 *
 * @param negated whether it is NotPrincipal
 * @param listing everyone, or lists by type
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
public record Principals(boolean negated, Listing listing) implements Statement.Part {

    /** How principals are listed. */
    public sealed interface Listing {}

    /** The bare {@code "*"}: everyone, anonymous callers included. */
    public record Everyone() implements Listing {}

    /**
     * An object of types, such as {@code {"AWS": [...], "Service": "..."}}.
     *
     * @param groups the lists in the order of the document, each type at most once
     */
    public record ByType(List<Group> groups) implements Listing {
        public ByType {
            groups = List.copyOf(groups);
            if (!groups.stream().map(Group::type).allMatch(new HashSet<>()::add)) {
                throw new IllegalArgumentException("each type of principal stands at most once");
            }
        }
    }

    /**
     * The principals of one type.
     *
     * @param type the type
     * @param names ARNs, account ids (also unquoted), service names or {@code *}
     */
    public record Group(Type type, OneOrMany<Scalar> names) {}

    /** The types of principal. */
    public enum Type {
        AWS("AWS"),
        SERVICE("Service"),
        FEDERATED("Federated"),
        CANONICAL_USER("CanonicalUser");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The word in the document. */
        public String word() {
            return word;
        }

        static Optional<Type> of(String word) {
            return Arrays.stream(values())
                    .filter(type -> type.word.equals(word))
                    .findFirst();
        }
    }
}
