package dev.chatelaine.snapshots;

import dev.chatelaine.NotReady;
import dev.chatelaine.aws.Account;
import dev.chatelaine.aws.KmsKeyRules;
import java.util.List;

/** The part of a run's statements in the policy of the source's key. */
final class KeyOpening {

    private final KmsKeyRules keys;
    private final String key;
    private final List<String> statements;
    private final String prefix;

    KeyOpening(Run run, Plan plan, Account own, String key) {
        this.keys = own.keys();
        this.key = key;
        this.statements = KeyStatements.of(run, plan, own.region());
        this.prefix = KeyStatements.prefix(run);
    }

    /** Ensures that the key policy has the statements. */
    void open() {
        String policy = keys.policy(key);
        if (!KeyPolicyText.holds(policy, prefix)) {
            keys.replace(key, KeyPolicyText.with(policy, statements));
            demand(KeyPolicyText.holds(keys.policy(key), prefix));
        }
    }

    /** Ensures that the key policy has none of them. */
    void close() {
        String policy = keys.policy(key);
        if (KeyPolicyText.holds(policy, prefix)) {
            keys.replace(key, KeyPolicyText.without(policy, statements, prefix));
            demand(!KeyPolicyText.holds(keys.policy(key), prefix));
        }
    }

    /** KMS knows no conditional write: whoever changed the policy at the same time can have undone ours. */
    private static void demand(boolean holds) {
        if (!holds) {
            throw new NotReady(
                    "The key policy does not show what was written to it: someone else changes it at the same"
                            + " time, or it is not visible yet. Ask again later.");
        }
    }
}
