package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Effect;

/**
 * A statement or grant that took part in a decision.
 *
 * @param policy the label of its policy; {@code grant} for a grant
 * @param statement its Sid, or its position from 0 when it has none; the id of a grant
 * @param effect what it does
 * @param why one sentence
 */
public record Because(String policy, String statement, Effect effect, String why) {}
