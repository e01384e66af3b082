package dev.chatelaine.core.policy.access;

import java.util.Optional;
import java.util.Set;

/**
 * What the state of a KMS key means for those who are allowed to use it: authorised does not mean usable.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html">Key states of KMS keys</a>
 */
public final class KeyState {

    private static final Set<String> NEED_A_USABLE_KEY = Set.of(
            "kms:creategrant",
            "kms:decapsulate",
            "kms:decrypt",
            "kms:derivesharedsecret",
            "kms:encapsulate",
            "kms:encrypt",
            "kms:generatedatakey",
            "kms:generatedatakeypair",
            "kms:generatedatakeypairwithoutplaintext",
            "kms:generatedatakeywithoutplaintext",
            "kms:generatemac",
            "kms:reencryptfrom",
            "kms:reencryptto",
            "kms:sign",
            "kms:verify",
            "kms:verifymac");

    private KeyState() {}

    /**
     * Why an operation fails though it is allowed, as one sentence.
     *
     * @param action in any case
     * @param state as KMS's KeyState, such as {@code PendingDeletion}
     */
    public static Optional<String> obstacle(String action, String state) {
        return state.equals("Enabled") || !NEED_A_USABLE_KEY.contains(RequestKeys.lower(action))
                ? Optional.empty()
                : Optional.of("The key is in the state " + state + ", in which KMS refuses " + action + " to everyone: "
                        + remedy(state));
    }

    private static String remedy(String state) {
        return switch (state) {
            case "Disabled" -> "enable it.";
            case "PendingDeletion" -> "cancel its deletion and enable it.";
            case "PendingImport" -> "import its key material.";
            case "Unavailable" -> "connect its custom key store.";
            default -> "wait until it is enabled.";
        };
    }
}
