package dev.chatelaine.core.policy.write;

import dev.chatelaine.core.policy.Policy;
import java.util.stream.Stream;

/** A way to write a policy from a description, and what must be true of what it writes. */
sealed interface KeyPolicyForm permits LeastPrivilege, ConsoleDefault {

    /** Writes it. */
    Policy policy(KeyDescription description);

    /** Each use that the policy must allow, and each request that it must not. */
    Stream<Claim> claims(KeyDescription description);
}
