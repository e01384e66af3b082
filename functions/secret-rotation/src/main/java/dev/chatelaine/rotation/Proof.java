package dev.chatelaine.rotation;

import dev.chatelaine.Conflict;
import java.util.List;
import java.util.Optional;

/** Proves by logging in that a credential works, and that its user may what the first user may. */
final class Proof {

    private final Databases databases;

    Proof(Databases databases) {
        this.databases = databases;
    }

    /** Whether the credential logs in, whatever its user may then. */
    boolean logsIn(DatabaseSecret secret) {
        Optional<Session> session = databases.login(secret.place(), secret.username(), secret.password());
        session.ifPresent(Session::close);
        return session.isPresent();
    }

    /** Whether the credential logs in with all that the first user may. */
    boolean holds(DatabaseSecret secret) {
        return shortcoming(secret).isEmpty();
    }

    /** Refuses a credential that does not. */
    void require(DatabaseSecret secret) {
        shortcoming(secret).ifPresent(shortcoming -> {
            throw new Conflict(
                    "The new credential " + shortcoming + ": the current one stays; try the rotation again.");
        });
    }

    private Optional<String> shortcoming(DatabaseSecret secret) {
        Optional<Session> login = databases.login(secret.place(), secret.username(), secret.password());
        if (login.isEmpty()) {
            return Optional.of("does not log in");
        }
        try (Session session = login.get()) {
            List<String> differences = session.differencesFrom(firstUser(secret));
            return differences.isEmpty()
                    ? Optional.empty()
                    : Optional.of("logs in, but " + String.join("; ", differences));
        }
    }

    static String firstUser(DatabaseSecret secret) {
        return secret.strategy() == Strategy.ALTERNATING ? Usernames.first(secret.username()) : secret.username();
    }
}
