package dev.chatelaine.envelope;

import dev.chatelaine.core.crypto.SigningAlgorithm;
import dev.chatelaine.lambda.Request;
import java.util.Optional;

/**
 * What Sign is asked.
 *
 * @param message what to sign
 * @param key which of the stack's signing keys
 * @param algorithm how; empty for what the key's spec suggests
 */
record SignRequest(Input message, KeyName key, Optional<SigningAlgorithm> algorithm) {

    static SignRequest read(Request request) {
        request.only("message", "source", "key", "algorithm");
        return new SignRequest(
                SignatureFields.message(request),
                SignatureFields.key(request).orElseThrow(() -> request.missing("key", SignatureFields.KEY)),
                SignatureFields.algorithm(request));
    }
}
