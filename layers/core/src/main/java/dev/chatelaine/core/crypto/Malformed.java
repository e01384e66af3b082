package dev.chatelaine.core.crypto;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;

/** How a message that is none, or that was cut, is refused. */
final class Malformed {

    private Malformed() {}

    static InvalidRequest because(String reason) {
        return new InvalidRequest("This is not an AWS Encryption SDK message: " + reason
                + "; give the whole output of an Encryption SDK, unchanged.");
    }

    static Tampered cutShort() {
        return new Tampered("The message ends before it is complete: give the whole of it.");
    }
}
