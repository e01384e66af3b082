package dev.chatelaine.rotation;

import dev.chatelaine.aws.SecretText;
import java.util.List;

/** A session at a database server. Each call is one transaction, and refuses with the class that a failure belongs to. */
public interface Session extends AutoCloseable {

    /**
     * Changes the password of a user, as that user or as an administrator.
     *
     * @throws dev.chatelaine.Denied if the session's user may not
     */
    void changePassword(String username, SecretText password);

    /**
     * Makes or mends a second user with the privileges of the first, all of it or nothing: sessions of the second act as
     * the first, with its settings, so that what they may and what they make is the first's.
     *
     * @throws dev.chatelaine.Conflict if there is a user of that name that has more than the first's privileges, or
     *     has some and is no member of the first, so that it is somebody else's
     */
    void prepare(String second, String first, SecretText password);

    /** Whether this session's user is that user, or has all of its privileges as a member of it. */
    boolean mayActAs(String username);

    /** In what this session differs from one of that user; empty if in nothing. */
    List<String> differencesFrom(String username);

    /** Why this session's user could not prepare the other user for {@code username}; empty if it could. */
    List<String> obstaclesToPrepare(String username);

    @Override
    void close();
}
