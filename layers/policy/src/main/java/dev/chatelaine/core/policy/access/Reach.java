package dev.chatelaine.core.policy.access;

/**
 * How closely a Principal element names a caller, from not at all to most directly. It decides what an Allow is worth:
 * naming the account only delegates to its identity policies, naming the caller suffices in its own account.
 */
enum Reach {
    NONE("does not name the caller"),
    ACCOUNT("names the caller's account, which leaves it to identity policies"),
    BASE("names the caller's role"),
    DIRECT("names the caller or everyone");

    private final String words;

    Reach(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether an Allow with this reach needs no identity policy in the caller's own account. */
    boolean suffices() {
        return compareTo(BASE) >= 0;
    }
}
