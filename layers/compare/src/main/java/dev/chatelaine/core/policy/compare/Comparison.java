package dev.chatelaine.core.policy.compare;

import java.util.List;

/**
 * What two policies allow of each other.
 *
 * @param newAccess requests that the second allows and the first does not; one for each statement that widens, at most
 *     {@link PolicyComparison#MOST_EXAMPLES}
 * @param lostAccess the reverse
 * @param undecided what could not be told
 */
public record Comparison(List<Example> newAccess, List<Example> lostAccess, List<Undecided> undecided) {

    public Comparison {
        newAccess = List.copyOf(newAccess);
        lostAccess = List.copyOf(lostAccess);
        undecided = List.copyOf(undecided);
    }

    /** Whether the second policy allows more, or that could not be ruled out. {@code false} is proven. */
    public boolean wider() {
        return !newAccess.isEmpty() || isUndecided(PolicyComparison.AFTER);
    }

    /** Whether the second policy allows less, or that could not be ruled out. {@code false} is proven. */
    public boolean narrower() {
        return !lostAccess.isEmpty() || isUndecided(PolicyComparison.BEFORE);
    }

    private boolean isUndecided(String policy) {
        return undecided.stream().anyMatch(one -> one.policy().equals(policy));
    }
}
