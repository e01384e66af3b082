package dev.chatelaine.rotation.postgres;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.Refusal;
import dev.chatelaine.Unavailable;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * What a failure of the server or the driver becomes. Their own messages are left out: they may quote a statement.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes</a>
 */
final class Failure {

    private static final String PRIVILEGE = "42501";

    private Failure() {}

    /** Whether the server answered that it does not take this user or this password. */
    static boolean isRefusedLogin(SQLException failure) {
        return state(failure).startsWith("28");
    }

    static Refusal toLogIn(SQLException failure) {
        boolean untrusted = Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(SSLException.class::isInstance);
        return untrusted
                ? new Denied("The database server's certificate is not trusted, or it offers no TLS that this function"
                        + " takes: give the stack the certificate of its authority.")
                : new Unavailable("The database server did not let anybody log in (" + shown(failure)
                        + "): see whether the function reaches it, whether it speaks TLS under the secret's host name,"
                        + " and whether the database exists; try again later.");
    }

    static Refusal of(SQLException failure) {
        String state = state(failure);
        if (state.equals(PRIVILEGE)) {
            return new Denied(
                    "The database server does not permit this change to the user that makes it: give that user"
                            + " the privilege (CREATEROLE, and ADMIN OPTION on the first user from PostgreSQL 16 on).");
        }
        boolean passing =
                state.isEmpty() || Stream.of("08", "40", "53", "55", "57").anyMatch(state::startsWith);
        return passing
                ? new Unavailable("The database server did not finish the change (" + shown(failure)
                        + "), or its answer was lost: try again; what was done is then found done.")
                : new Conflict("The database server refused the change (" + shown(failure)
                        + "): see its log, then try again.");
    }

    private static String shown(SQLException failure) {
        return "SQLSTATE " + (state(failure).matches("[0-9A-Z]{5}") ? state(failure) : "unknown");
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
