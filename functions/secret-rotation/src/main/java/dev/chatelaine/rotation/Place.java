package dev.chatelaine.rotation;

import java.util.Locale;

/**
 * Where a database is.
 *
 * @param host name or address, as the server's certificate must have it
 * @param port TCP port
 * @param database name of the database to log in to
 */
public record Place(String host, int port, String database) {

    /** Whether both are on one server. */
    boolean sameServer(Place other) {
        return host.toLowerCase(Locale.ROOT).equals(other.host.toLowerCase(Locale.ROOT)) && port == other.port;
    }
}
