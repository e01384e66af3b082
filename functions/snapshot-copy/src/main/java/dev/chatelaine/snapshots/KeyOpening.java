package dev.chatelaine.snapshots;

import dev.chatelaine.Conflict;
import dev.chatelaine.NotReady;
import dev.chatelaine.aws.KmsKeyRules;
import dev.chatelaine.aws.Leases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The part of a run's statements in the policy of the source's key.
 *
 * <p>KMS replaces a policy as a whole and knows no conditional write: of two runs that read, change and write it at once,
 * one would undo what the other did. So a run changes it under a lease, and reads it again under the lease.
 */
final class KeyOpening {

    /** The most that KMS takes as a key policy. */
    private static final int MOST_BYTES = 32_768;

    private final KmsKeyRules keys;
    private final Leases leases;
    private final String key;
    private final List<String> statements;
    private final Set<String> sids;

    KeyOpening(Run run, Means means, String key) {
        this.keys = means.accounts().own().keys();
        this.leases = means.leases();
        this.key = key;
        this.statements =
                KeyStatements.of(run, means.plan(), means.accounts().own().region());
        this.sids = KeyStatements.sids(run);
    }

    /** Ensures that the key policy has the statements. */
    void open() {
        edit(policy -> KeyPolicyText.holdsAll(policy, sids), this::opened);
    }

    /** Ensures that the key policy has none of them; whether it had any. */
    boolean close() {
        return edit(
                policy -> !KeyPolicyText.holdsAny(policy, sids),
                policy -> KeyPolicyText.without(policy, statements, sids));
    }

    /** Of a part of them, which another hand left, none is kept. */
    private String opened(String policy) {
        String opened = KeyPolicyText.with(KeyPolicyText.without(policy, statements, sids), statements);
        if (opened.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
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
