package dev.chatelaine.core.policy.write;

import dev.chatelaine.Internal;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.Principal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes key policies from descriptions; each is proved before it is given out. */
public enum KeyPolicyWriter {

    /**
     * What the description names, and nothing else: the account's identity policies open nothing. Should all
     * administrators be deleted, the account's root user can still put another policy.
     */
    LEAST_PRIVILEGE("leastPrivilege"),

    /** What KMS's console writes: the account's identity policies may open the key as well. */
    CONSOLE("console");

    /** The most that KMS takes as a key policy. */
    public static final int MOST_BYTES = 32_768;

    private final String word;

    KeyPolicyWriter(String word) {
        this.word = word;
    }

    /** The form of this name. */
    public static Optional<KeyPolicyWriter> of(String word) {
        return Arrays.stream(values())
                .filter(writer -> writer.word.equals(word))
                .findFirst();
    }

    /** The name in requests. */
    public String word() {
        return word;
    }

    /**
     * Writes the policy of a key.
     *
     * @return a policy of at most {@link #MOST_BYTES} bytes, of which {@link KeyPolicyProof} holds
     * @throws InvalidRequest when the form has no place for something that is described, when the policy would be
     *     longer than KMS takes, or when whoever puts it would be locked out
     */
    public Policy write(KeyDescription description) {
        KeyPolicyForm form = form();
        Policy policy = form.policy(description);
        DescriptionRules.require(
                policy.print().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES,
                "The policy would be longer than the " + MOST_BYTES
                        + " bytes that KMS takes: name fewer principals, for" + " example a role that they take.");
        description.caller().ifPresent(caller -> demandNoLockOut(description, policy, caller));
        List<String> broken = KeyPolicyProof.broken(description, policy, form.claims(description));
        if (!broken.isEmpty()) {
            throw new Internal(
                    "The policy does not keep what it was described with, and is not given out: " + broken.getFirst());
        }
        return policy;
    }

    private KeyPolicyForm form() {
        return switch (this) {
            case LEAST_PRIVILEGE -> new LeastPrivilege();
            case CONSOLE -> new ConsoleDefault();
        };
    }

    private static void demandNoLockOut(KeyDescription description, Policy policy, Principal caller) {
        DescriptionRules.require(
                KeyPolicyProof.lets(description, policy, caller),
                "caller: KMS would refuse the policy, since whoever puts it could not change it again: name the caller,"
                        + " or the role of its session, in admins too, or have an administrator put it.");
    }
}
