package dev.chatelaine.rotation;

import dev.chatelaine.aws.SecretText;
import java.util.Optional;

/**
 * A database user's secret, read. It does not print its password, which is wiped when it is closed.
 *
 * @param place where the user logs in
 * @param username the user
 * @param password its password
 * @param masterArn the secret of the administrator who prepares the other user, for {@code alternating}
 * @param strategy how it is rotated
 * @param document the value that it was read from
 */
record DatabaseSecret(
        Place place,
        String username,
        SecretText password,
        Optional<String> masterArn,
        Strategy strategy,
        SecretText document)
        implements AutoCloseable {

    /** The value of a version that differs only in the credential. */
    SecretText with(String otherUsername, SecretText otherPassword) {
        return SecretDocument.with(document, otherUsername, otherPassword);
    }

    /** The user that the next rotation makes current. */
    String nextUsername() {
        return strategy == Strategy.ALTERNATING ? Usernames.other(username) : username;
    }

    @Override
    public void close() {
        password.close();
        document.close();
    }
}
