package dev.chatelaine.core.policy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Principal or NotPrincipal.
 *
 * @param negated whether it is NotPrincipal
 * @param listing everyone, lists by type, or a bare name
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
public record Principals(boolean negated, Listing listing) implements Statement.Part {

    /** The lists by type; a bare name is one of the type AWS, and {@code "*"} none. */
    public List<Group> groups() {
        return switch (listing) {
            case Everyone everyone -> List.of();
            case Bare name -> List.of(new Group(Type.AWS, OneOrMany.one(new Scalar.Text(name.text()))));
            case ByType byType -> byType.groups();
        };
    }

    /** How principals are listed. */
    public sealed interface Listing {}

    /** The bare {@code "*"}: everyone, anonymous callers included. */
    public record Everyone() implements Listing {}

    /**
     * A name without a type, such as {@code "arn:aws:iam::111122223333:root"}. AWS stores no such policy, but people
     * write and publish them; the name means what it would under {@code AWS}.
     *
     * @param text any text but {@code *}
     */
    public record Bare(String text) implements Listing {
        public Bare {
            if (text.equals("*")) {
                throw new IllegalArgumentException("the bare * is everyone");
            }
        }
    }

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
