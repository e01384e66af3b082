package dev.chatelaine.core.policy.access;

import java.util.List;

/** The answer to a request: exactly one of three, with its reasons. */
public sealed interface Decision {

    /** The statements and grants that decided, or that allowed their part in vain. */
    List<Because> because();

    /** One sentence for each thing that stands in the way; empty unless nothing allows the request. */
    List<String> missing();

    /** The answer as a word: {@code Allowed}, {@code ExplicitlyDenied} or {@code ImplicitlyDenied}. */
    default String word() {
        return switch (this) {
            case Allowed allowed -> "Allowed";
            case ExplicitlyDenied denied -> "ExplicitlyDenied";
            case ImplicitlyDenied denied -> "ImplicitlyDenied";
        };
    }

    /** Whether the request may go on. */
    default boolean allowed() {
        return this instanceof Allowed;
    }

    /**
     * What must allow the request does, and nothing denies it.
     *
     * @param because the statements or grants that together allow it
     */
    record Allowed(List<Because> because) implements Decision {
        public Allowed {
            because = List.copyOf(because);
        }

        @Override
        public List<String> missing() {
            return List.of();
        }
    }

    /**
     * A statement denies the request; no Allow can change that.
     *
     * @param because every statement that denies it
     */
    record ExplicitlyDenied(List<Because> because) implements Decision {
        public ExplicitlyDenied {
            because = List.copyOf(because);
        }

        @Override
        public List<String> missing() {
            return List.of();
        }
    }

    /**
     * Nothing denies the request, but something that must allow it does not.
     *
     * @param because the statements that allowed their part in vain, such as a key policy that delegates
     * @param missing what must still allow it, and the statements that failed by a condition only
     */
    record ImplicitlyDenied(List<Because> because, List<String> missing) implements Decision {
        public ImplicitlyDenied {
            because = List.copyOf(because);
            missing = List.copyOf(missing);
        }
    }
}
