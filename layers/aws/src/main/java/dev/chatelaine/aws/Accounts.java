package dev.chatelaine.aws;

/** The accounts that a function works in: its own, and others by their roles. */
public interface Accounts {

    /** The function's own account, with the function's role. */
    Account own();

    /**
     * Another account, by a role there, for the time of one invocation.
     *
     * @throws dev.chatelaine.Denied if the role does not trust this function's, or expects another external id
     */
    Account by(ForeignRole role);
}
