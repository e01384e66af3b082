package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.util.Locale;

/**
 * How the state of a key decides.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html">Key states of AWS KMS keys</a>
 */
final class KeyStates {

    private KeyStates() {}

    /** For cryptographic operations, GetPublicKey and rotation. */
    static void demandEnabled(KeyMetadata key) {
        switch (key.state()) {
            case "Enabled" -> {}
            case "Disabled" -> throw KmsRefusal.of("DisabledException", key.arn() + " is disabled.");
            default -> throw KmsRefusal.invalidState(key.arn() + " is " + words(key.state()) + ".");
        }
    }

    /** For imports: anything but a deletion under way. */
    static void demandNotPendingDeletion(KeyMetadata key) {
        if (pendingDeletion(key)) {
            throw KmsRefusal.invalidState(key.arn() + " is " + words(key.state()) + ".");
        }
    }

    static boolean pendingDeletion(KeyMetadata key) {
        return key.state().equals("PendingDeletion") || key.state().equals("PendingReplicaDeletion");
    }

    /** Refuses keys whose material KMS makes itself. */
    static void demandImported(KeyMetadata key) {
        if (!key.imported()) {
            throw KmsRefusal.unsupported(
                    key.arn() + " origin is " + key.origin() + " which is not valid for this operation.");
        }
    }

    /** Refuses keys whose material cannot rotate. */
    static void demandSymmetric(KeyMetadata key) {
        if (!key.symmetric()) {
            throw KmsRefusal.unsupported(
                    key.arn() + " key spec is " + key.specName() + " which is not valid for this operation.");
        }
    }

    private static String words(String state) {
        return state.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
