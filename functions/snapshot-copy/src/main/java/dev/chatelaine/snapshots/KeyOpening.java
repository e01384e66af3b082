package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.NotReady;
import dev.chatelaine.aws.KmsKeyRules;
import dev.chatelaine.aws.Leases;
import dev.chatelaine.core.policy.write.KeyPolicyWriter;
import dev.chatelaine.core.policy.write.PolicyText;
import dev.chatelaine.core.policy.write.SnapshotCopyAccess;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The part of a run's statements in the policy of the source's key.
 *
 * <p>KMS replaces a policy as a whole and knows no conditional write: of two runs that read, change and write it at once,
 * one would undo what the other did. So a run changes it under a lease, and reads it again under the lease.
 */
final class KeyOpening {

    private final KmsKeyRules keys;
    private final Leases leases;
    private final String key;
    private final SnapshotCopyAccess access;

    KeyOpening(Run run, Means means, String key) {
        this.keys = means.accounts().own().keys();
        this.leases = means.leases();
        this.key = key;
        this.access = means.plan().access(run, means.accounts().own().region());
    }

    /** Ensures that the key policy has the statements. */
    void open() {
        edit(policy -> PolicyText.holdsAll(policy, access.sids()), this::opened);
    }

    /** Ensures that the key policy has none of them; whether it had any. */
    boolean close() {
        return edit(
                policy -> !PolicyText.holdsAny(policy, access.sids()),
                policy -> PolicyText.without(policy, access.statements()));
    }

    /** Of a part of them, which another hand left, none is kept. */
    private String opened(String policy) {
        String opened = PolicyText.with(PolicyText.without(policy, access.statements()), access.statements());
        if (opened.getBytes(StandardCharsets.UTF_8).length > KeyPolicyWriter.MOST_BYTES) {
            throw new Conflict("The key policy would be longer than KMS takes with the run's statements: shorten it, or"
                    + " let fewer runs copy at once.");
        }
        return opened;
    }

    private boolean edit(Predicate<String> isSo, UnaryOperator<String> change) {
        return !isSo.test(keys.policy(key)) && leases.holding(key, () -> edited(isSo, change));
    }

    private boolean edited(Predicate<String> isSo, UnaryOperator<String> change) {
        String policy = keys.policy(key);
        if (!isSo.test(policy)) {
            keys.replace(key, change.apply(policy));
            demand(isSo.test(keys.policy(key)));
        }
        return true;
    }

    /** Whoever changed the policy at the same time, and is no run of this stack, can have undone ours. */
    private static void demand(boolean holds) {
        if (!holds) {
            throw new NotReady(
                    "The key policy does not show what was written to it: someone else changes it at the same"
                            + " time, or it is not visible yet. Ask again later.");
        }
    }
}
