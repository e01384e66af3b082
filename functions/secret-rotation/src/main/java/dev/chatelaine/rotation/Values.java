package dev.chatelaine.rotation;

import static dev.chatelaine.aws.SecretState.CURRENT;
import static dev.chatelaine.aws.SecretState.PENDING;
import static dev.chatelaine.aws.SecretState.PREVIOUS;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.NotFound;
import dev.chatelaine.NotReady;
import dev.chatelaine.Refusal;
import dev.chatelaine.aws.SecretVersions;
import java.util.Optional;

/** The values of a secret's versions and of its master secret, read and held against each other. */
final class Values {

    private final SecretVersions versions;
    private final MasterSecrets masters;

    Values(SecretVersions versions, MasterSecrets masters) {
        this.versions = versions;
        this.masters = masters;
    }

    DatabaseSecret current(String secretId) {
        return versions.at(secretId, CURRENT)
                .map(value -> SecretReader.read(CURRENT, value))
                .orElseThrow(
                        () -> new NotFound("The secret has no value that is AWSCURRENT: store one before rotating."));
    }

    /** The value before the current one, if it is of the same user on the same server. */
    Optional<DatabaseSecret> previous(String secretId, DatabaseSecret current) {
        return versions.at(secretId, PREVIOUS)
                .map(value -> SecretReader.read(PREVIOUS, value))
                .flatMap(previous -> ofSameUser(previous, current));
    }

    private static Optional<DatabaseSecret> ofSameUser(DatabaseSecret previous, DatabaseSecret current) {
        boolean same = previous.place().sameServer(current.place())
                && previous.username().equals(current.username());
        if (!same) {
            previous.close();
        }
        return same ? Optional.of(previous) : Optional.empty();
    }

    Optional<DatabaseSecret> pendingIfMade(Turn turn) {
        return versions.of(turn.secretId(), turn.token(), PENDING).map(value -> SecretReader.read(PENDING, value));
    }

    /** The value that createSecret made; reads may lag behind writes for a moment. */
    DatabaseSecret pending(Turn turn) {
        return pendingIfMade(turn)
                .orElseThrow(
                        () -> new NotReady("The new version has no value yet: createSecret must come first, and what"
                                + " it wrote may take a moment to be seen; try again."));
    }

    /**
     * The administrator of the server that a secret is for. Its host is held against the secret's before anybody logs in
     * anywhere: a secret could name a server of the writer's own, to be told the administrator's password.
     */
    DatabaseSecret master(DatabaseSecret secret) {
        String arn = secret.masterArn().orElseThrow();
        masters.require(arn);
        DatabaseSecret master = versions.at(arn, CURRENT)
                .map(value -> SecretReader.read("the master secret", value))
                .orElseThrow(() -> new NotFound("The master secret has no value that is AWSCURRENT: store one."));
        try {
            requireFitting(master, secret);
            return master;
        } catch (Refusal refusal) {
            master.close();
            throw refusal;
        }
    }

    private static void requireFitting(DatabaseSecret master, DatabaseSecret secret) {
        if (!master.place().sameServer(secret.place())) {
            throw new Denied("The secret and its master secret name different hosts or ports: nobody logs in anywhere"
                    + " until they name the same.");
        }
        if (Usernames.first(master.username()).equals(Usernames.first(secret.username()))) {
            throw new Conflict("The secret is for its master secret's own user, whose password would change without the"
                    + " master secret: use the strategy single for it.");
        }
    }

    /** Refuses a new version that is for another server, or for a user who is not one of the current one's two. */
    static void requireSameUser(DatabaseSecret current, DatabaseSecret pending) {
        boolean same = pending.place().equals(current.place())
                && pending.strategy() == current.strategy()
                && pending.masterArn().equals(current.masterArn())
                && (pending.username().equals(current.username())
                        || pending.username().equals(current.nextUsername()));
        if (!same) {
            throw new Conflict(
                    "AWSPENDING is for another server, strategy or user than AWSCURRENT: cancel this rotation"
                            + " and start a new one.");
        }
    }

    /** Refuses a new version that is not for the user whose turn it is. */
    static void requireNextUser(DatabaseSecret current, DatabaseSecret pending) {
        requireSameUser(current, pending);
        if (!pending.username().equals(current.nextUsername())) {
            throw new Conflict("AWSPENDING is for the user who is in use: cancel this rotation and start a new one.");
        }
    }
}
