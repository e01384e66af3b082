package dev.chatelaine.rotation;

import dev.chatelaine.aws.SecretText;
import dev.chatelaine.aws.SecretVersions;
import java.util.Optional;

/** The first step: gives the new version a value, once. */
final class CreateSecret {

    private final Values values;
    private final SecretVersions versions;
    private final PasswordRules rules;

    CreateSecret(Values values, SecretVersions versions, PasswordRules rules) {
        this.values = values;
        this.versions = versions;
        this.rules = rules;
    }

    void run(Turn turn) {
        try (DatabaseSecret current = values.current(turn.secretId())) {
            Optional<DatabaseSecret> made = values.pendingIfMade(turn);
            made.ifPresentOrElse(pending -> keep(current, pending), () -> make(turn, current));
        }
    }

    /** What an earlier attempt made is used: the version takes no second value. */
    private static void keep(DatabaseSecret current, DatabaseSecret pending) {
        try (pending) {
            Values.requireNextUser(current, pending);
        }
    }

    /** Another attempt may be faster: then its value stays, and this one is forgotten. */
    private void make(Turn turn, DatabaseSecret current) {
        try (SecretText password = rules.newPassword();
                SecretText value = current.with(current.nextUsername(), password)) {
            versions.putPending(turn.secretId(), turn.token(), value, turn.rotationToken());
        }
    }
}
