package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Effect;

/**
 * A statement that matches a request.
 *
 * @param policy where it stands
 * @param statement which it is
 * @param reach how closely it names the caller
 */
record Match(CompiledPolicy policy, CompiledStatement statement, Reach reach) {

    boolean has(Effect effect) {
        return statement.effect() == effect;
    }

    Because because(String why) {
        return new Because(policy.label(), statement.name(), statement.effect(), why);
    }
}
