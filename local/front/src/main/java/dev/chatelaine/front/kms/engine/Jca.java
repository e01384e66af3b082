package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.KmsRefusal;
import java.security.GeneralSecurityException;

/** Calls into the JDK's cryptography, and what their checked failures mean. */
final class Jca {

    private Jca() {}

    /** A step that the JDK may refuse. */
    interface Step<T> {
        T run() throws GeneralSecurityException;
    }

    /** The result of a step that the JDK can only refuse by a defect of ours. */
    static <T> T sure(Step<T> step) {
        try {
            return step.run();
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("the JDK refused a step on material of the front's own", refused);
        }
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
