package dev.chatelaine.rotation;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import java.util.Optional;

/** The second step: installs the new credential in the server, and proves it. */
final class SetSecret {

    private final Values values;
    private final Databases databases;
    private final Proof proof;

    SetSecret(Values values, Databases databases) {
        this.values = values;
        this.databases = databases;
        this.proof = new Proof(databases);
    }

    void run(Turn turn) {
        try (DatabaseSecret current = values.current(turn.secretId());
                DatabaseSecret pending = values.pending(turn)) {
            Values.requireNextUser(current, pending);
            switch (current.strategy()) {
                case SINGLE -> single(turn, current, pending);
                case ALTERNATING -> alternating(turn, current, pending);
            }
        }
    }

    /** The user changes its own password. An earlier attempt may have done so without hearing of it. */
    private void single(Turn turn, DatabaseSecret current, DatabaseSecret pending) {
        if (proof.holds(pending)) {
            return;
        }
        turn.deadline().check();
        try (Session session = ownSession(turn, current)) {
            session.changePassword(pending.username(), pending.password());
        }
        proof.require(pending);
    }

    private Session ownSession(Turn turn, DatabaseSecret current) {
        return login(current)
                .or(() -> values.previous(turn.secretId(), current).flatMap(this::loginAndForget))
                .orElseThrow(
                        () -> new Conflict("Neither AWSCURRENT nor AWSPREVIOUS logs in: store the password that the"
                                + " server has as the secret's current value."));
    }

    private Optional<Session> loginAndForget(DatabaseSecret previous) {
        try (previous) {
            return login(previous);
        }
    }

    /** The administrator prepares the user that is not in use. The one in use is left alone all along. */
    private void alternating(Turn turn, DatabaseSecret current, DatabaseSecret pending) {
        try (DatabaseSecret master = values.master(current)) {
            if (proof.holds(pending)) {
                return;
            }
            requireOwner(current);
            turn.deadline().check();
            prepare(master, pending);
        }
        proof.require(pending);
    }

    /**
     * Whoever can write the secret must also know the password of a user that has the first one's privileges: a name alone
     * proves nothing, since anybody's may end with the suffix.
     */
    private void requireOwner(DatabaseSecret current) {
        try (Session session = login(current)
                .orElseThrow(() -> new Conflict("AWSCURRENT does not log in, so it does not prove whose privileges to"
                        + " give on: store the password that the server has as the secret's current value."))) {
            if (!session.mayActAs(Usernames.first(current.username()))) {
                throw new Conflict("AWSCURRENT's user is not a member of the user whose name is its own less the suffix"
                        + " _clone: make it one, or use the strategy single.");
            }
        }
    }

    private void prepare(DatabaseSecret master, DatabaseSecret pending) {
        try (Session administrator = administrator(master, pending)) {
            if (Usernames.isSecond(pending.username())) {
                administrator.prepare(pending.username(), Usernames.first(pending.username()), pending.password());
            } else {
                administrator.changePassword(pending.username(), pending.password());
            }
        }
    }

    private Session administrator(DatabaseSecret master, DatabaseSecret pending) {
        return databases
                .login(pending.place(), master.username(), master.password())
                .orElseThrow(() -> new Denied("The server refused the master secret's user or password: correct the"
                        + " master secret; if it is being rotated, try again."));
    }

    private Optional<Session> login(DatabaseSecret secret) {
        return databases.login(secret.place(), secret.username(), secret.password());
    }
}
