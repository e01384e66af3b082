package dev.chatelaine.core.policy.write;

import dev.chatelaine.core.policy.access.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that a key policy must allow, or must not.
 *
 * @param caller who asks
 * @param action for what
 * @param context under which conditions
 * @param standing which identity policies the caller has
 * @param allowed whether it must be allowed
 */
record Claim(Principal caller, String action, Map<String, List<String>> context, Standing standing, boolean allowed) {

    /** The identity policies of a caller: the strictest case for what is allowed, the most open for what is not. */
    enum Standing {
        WITHOUT_POLICIES,
        ALLOWED_EVERYTHING
    }

    /** What must be allowed even to who has no identity policy at all. */
    static Claim direct(String caller, String action, Map<String, String> context) {
        return new Claim(Principal.of(caller), action, lists(context), Standing.WITHOUT_POLICIES, true);
    }

    /** What must be allowed to who has an identity policy for it. */
    static Claim delegated(String caller, String action, Map<String, String> context) {
        return new Claim(Principal.of(caller), action, lists(context), Standing.ALLOWED_EVERYTHING, true);
    }

    /** What must be refused even to who has an identity policy for everything. */
    static Claim refused(String caller, String action, Map<String, String> context) {
        return new Claim(Principal.of(caller), action, lists(context), Standing.ALLOWED_EVERYTHING, false);
    }

    /** What must be refused to who has no identity policy. */
    static Claim undelegated(String caller, String action, Map<String, String> context) {
        return new Claim(Principal.of(caller), action, lists(context), Standing.WITHOUT_POLICIES, false);
    }

    /** The claim as a sentence, without what its context holds. */
    String sentence() {
        return caller.name()
                + (allowed ? " must be allowed " : " must not be allowed ")
                + action
                + (context.isEmpty()
                        ? ""
                        : " with "
                                + String.join(
                                        ", ", context.keySet().stream().sorted().toList()))
                + (standing == Standing.WITHOUT_POLICIES
                        ? ", without an identity policy."
                        : ", with an identity policy for it.");
    }

    private static Map<String, List<String>> lists(Map<String, String> context) {
        Map<String, List<String>> lists = new HashMap<>();
        context.forEach((key, value) -> lists.put(key, List.of(value)));
        return lists;
    }
}
