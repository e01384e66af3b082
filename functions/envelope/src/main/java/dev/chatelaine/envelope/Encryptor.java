package dev.chatelaine.envelope;

import dev.chatelaine.InvalidRequest;

/** Seals data under the stack's keys. */
public final class Encryptor {

    InvalidRequest encrypt() {
        return new InvalidRequest("Field /encryptionContext is missing: expected an object of one or more strings, for"
                + " example {\"purpose\": \"backup\"}.");
    }
}
