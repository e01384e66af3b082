package dev.chatelaine.front.service;

import dev.chatelaine.front.answer.Answer;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;

/**
 * A service whose operations, or some of them, the front performs itself instead of passing them to ministack.
 *
 * <p>A service checks access itself, by {@link dev.chatelaine.front.access.KeyAccess} or its kin, since only it knows
 * which resource a request names. Called from several threads at once.
 */
public interface Service {
    /** The signing name, such as {@code kms}. */
    String name();

    /** Whether this service performs the action itself; what it does not passes through. */
    boolean handles(String action);

    /**
     * Performs one call. The body has been read whole (at most 4 MiB).
     *
     * @throws AwsError the refusal to render
     */
    Answer handle(Call call);
}
