package dev.chatelaine.rotation;

import dev.chatelaine.aws.SecretText;
import java.util.Optional;

/** Database servers. */
public interface Databases {

    /**
     * Logs in.
     *
     * @return the session, or empty if the server refused the user or the password, and for no other reason
     * @throws dev.chatelaine.Unavailable if the server was not reached or does not take logins now
     * @throws dev.chatelaine.Denied if it is not the server that its certificate should prove
     */
    Optional<Session> login(Place place, String username, SecretText password);
}
