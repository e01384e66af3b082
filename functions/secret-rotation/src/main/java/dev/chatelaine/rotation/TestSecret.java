package dev.chatelaine.rotation;

import dev.chatelaine.Conflict;

/** The third step: proves the new credential, and that the server looks at passwords at all. */
final class TestSecret {

    private final Values values;
    private final Proof proof;

    TestSecret(Values values, Databases databases) {
        this.values = values;
        this.proof = new Proof(databases);
    }

    void run(Turn turn) {
        try (DatabaseSecret current = values.current(turn.secretId());
                DatabaseSecret pending = values.pending(turn)) {
            Values.requireSameUser(current, pending);
            if (current.strategy() == Strategy.ALTERNATING) {
                values.master(current).close();
            }
            proof.require(pending);
            requireOldOneRejected(current, pending);
        }
    }

    /** Of one user only one password works: if the old one still does, any would, and the login proved nothing. */
    private void requireOldOneRejected(DatabaseSecret current, DatabaseSecret pending) {
        boolean changed = pending.username().equals(current.username())
                && !pending.password().same(current.password());
        if (changed && proof.logsIn(current)) {
            throw new Conflict(
                    "The server takes the old password as well as the new one: it does not ask this user for a"
                            + " password (see pg_hba.conf), or it is not the server whose password was changed.");
        }
    }
}
