package dev.chatelaine.envelope;

import dev.chatelaine.InvalidRequest;

/** Opens messages under the stack's keys. */
public final class Decryptor {

    InvalidRequest decrypt() {
        return new InvalidRequest("Field /requireContext is missing: expected an object of one or more strings, for"
                + " example {\"purpose\": \"backup\"}.");
    }
}
