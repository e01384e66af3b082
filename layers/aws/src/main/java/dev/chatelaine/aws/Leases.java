package dev.chatelaine.aws;

import java.util.function.Supplier;

/** Lets one holder at a time do something that services do not keep apart themselves. */
public interface Leases {

    /**
     * Does the work while nobody else does any under that name.
     *
     * @param name what the work is done to
     * @throws dev.chatelaine.NotReady if someone else holds the lease: of a holder that was killed it ends by itself
     */
    <T> T holding(String name, Supplier<T> work);
}
