package dev.chatelaine.aws;

import dev.chatelaine.core.policy.access.Explanation;
import java.util.Optional;

/** Why a service denied a call, as far as the function's role may read it. Asked only when it did; never fails. */
@FunctionalInterface
interface Reasons {

    /** Where nothing can be read. */
    Reasons NONE = (action, said) -> Optional.empty();

    /**
     * The explanation, if there is any.
     *
     * @param action the IAM action that was denied
     * @param said what the service says
     */
    Optional<Explanation> of(String action, DenialMessage said);
}
