package dev.chatelaine.core.policy.compare;

/**
 * A statement of which it could not be told whether the other policy allows all that it allows.
 *
 * @param policy {@code before} or {@code after}
 * @param pointer the JSON pointer of the statement in that policy
 * @param why one sentence
 */
public record Undecided(String policy, String pointer, String why) {}
