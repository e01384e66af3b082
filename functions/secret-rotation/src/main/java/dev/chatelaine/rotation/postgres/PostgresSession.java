package dev.chatelaine.rotation.postgres;

import dev.chatelaine.Conflict;
import dev.chatelaine.aws.SecretText;
import dev.chatelaine.rotation.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session at a PostgreSQL server. */
final class PostgresSession implements Session {

    private final Connection connection;

    /** Takes the connection, which is closed with the session. */
    PostgresSession(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void changePassword(String username, SecretText password) {
        change(() -> {
            Catalogue catalogue = new Catalogue(connection);
            RoleChanges changes = new RoleChanges(connection);
            if (catalogue.sessionUser().equals(username)) {
                changes.actAsItself();
            } else {
                SecondUser.requireNoSuperuser(catalogue.role(username).orElseThrow(PostgresSession::noSuchUser));
            }
            changes.setPassword(username, password);
        });
    }

    @Override
    public void prepare(String second, String first, SecretText password) {
        change(() -> new SecondUser(new Catalogue(connection), new RoleChanges(connection))
                .prepare(second, first, password));
    }

    @Override
    public boolean mayActAs(String username) {
        return read(() -> new Catalogue(connection).isMember(username));
    }

    @Override
    public List<String> differencesFrom(String username) {
        return read(() -> {
            Catalogue catalogue = new Catalogue(connection);
            Role own = catalogue.role(catalogue.sessionUser()).orElseThrow(PostgresSession::noSuchUser);
            return catalogue
                    .role(username)
                    .map(first -> differences(catalogue, own, first))
                    .orElse(List.of("the first user does not exist"));
        });
    }

    private static List<String> differences(Catalogue catalogue, Role own, Role first) {
        return read(() -> {
            boolean acting = catalogue.currentUser().equals(first.actsAs(catalogue.database()));
            return SecondUser.differences(own, first, acting);
        });
    }

    @Override
    public List<String> obstaclesToPrepare(String username) {
        return read(() -> {
            Catalogue catalogue = new Catalogue(connection);
            List<String> obstacles = new ArrayList<>();
            if (!catalogue.mayCreateRoles()) {
                obstacles.add("it may not make roles (CREATEROLE)");
            }
            Optional<Role> first = catalogue.role(username);
            if (first.isEmpty()) {
                obstacles.add("the first user does not exist");
            } else if (!catalogue.mayGrant(username)) {
                obstacles.add("it may not let others be members of the first user (ADMIN OPTION)");
            }
            return obstacles;
        });
    }

    private static Conflict noSuchUser() {
        return new Conflict("The user does not exist in the database: correct the secret's username.");
    }

    /** Something that a session does. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    /** Changes are made as a whole, or not at all. */
    @FunctionalInterface
    private interface Change {
        void run() throws SQLException;
    }

    private static <T> T read(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException failure) {
            throw Failure.of(failure);
        }
    }

    private void change(Change change) {
        boolean done = false;
        try {
            connection.setAutoCommit(false);
            change.run();
            connection.commit();
            done = true;
        } catch (SQLException failure) {
            throw Failure.of(failure);
        } finally {
            end(done);
        }
    }

    private void end(boolean done) {
        try {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            // The server rolls back by itself what it was not told to commit.
        }
    }

    /** Ends the session; the server rolls back what was not committed, and what was stays, however this goes. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException unheard) {
            // The session ends with its connection in any case.
        }
    }
}
