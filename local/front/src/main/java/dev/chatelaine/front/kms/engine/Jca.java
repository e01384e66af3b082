package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.KmsRefusal;
import java.security.GeneralSecurityException;

/** Calls into the JDK's cryptography whose checked failures mean a defect of ours. */
final class Jca {

    private Jca() {}

    /** A step that the JDK may refuse. */
    interface Step<T> {
        T run() throws GeneralSecurityException;
    }

    /** The result, or {@code KMSInternalException}. */
    static <T> T sure(Step<T> step) {
        return orElse(KmsRefusal.internal(), step);
    }

    /** The result, or this refusal when the JDK refuses; for steps that work on what a caller sent. */
    static <T> T orElse(KmsRefusal refusal, Step<T> step) {
        try {
            return step.run();
        } catch (GeneralSecurityException refused) {
            throw refusal;
        }
    }
}
