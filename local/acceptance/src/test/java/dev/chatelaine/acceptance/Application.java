package dev.chatelaine.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** An application that reads its secret, logs in and works, again and again until it is closed. */
final class Application implements AutoCloseable {

    private final DatabaseServer server;
    private final RotatedSecret secret;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger logins = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<String> lockouts = new CopyOnWriteArrayList<>();
    private final Thread thread;

    Application(DatabaseServer server, RotatedSecret secret) {
        this.server = server;
        this.secret = secret;
        this.thread = Thread.ofPlatform().start(() -> {
            while (!closed.get()) {
                work();
            }
        });
    }

    private void work() {
        try {
            work(secret.current());
            logins.incrementAndGet();
        } catch (SQLException | RuntimeException failed) {
            failures.add(failed.toString());
            workWithTheNext(failed);
        }
    }

    /** What is refused although it is current must have been replaced: then the next one works. */
    private void workWithTheNext(Exception failed) {
        try {
            work(secret.next());
        } catch (SQLException | RuntimeException lockedOut) {
            lockouts.add(failed + " and then " + lockedOut);
        }
    }

    private void work(JsonNode credential) throws SQLException {
        try (Connection session = server.login(credential);
                Statement statement = session.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE work (done int); INSERT INTO work VALUES (1)");
        }
    }

    int logins() {
        return logins.get();
    }

    /** Logins with the current value that failed. */
    List<String> failures() {
        return failures;
    }

    /** Times when neither the current value nor the next one logged in. */
    List<String> lockouts() {
        return lockouts;
    }

    @Override
    public void close() {
        closed.set(true);
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
