package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.engine.Macs;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Reply;

/** Verifies an HMAC; a wrong one is an error, not an answer. */
record VerifyMac(Door door) implements Operation {

    @Override
    public Reply answer(Request request) {
        byte[] message = request.message();
        byte[] value = request.fields().blob("Mac", Request.CIPHERTEXT);
        Mac mac = Mac.of(door, request);
        UsableKey key = mac.key();
        if (!Macs.verifies(key.secret(), key.spec(), message, value)) {
            throw KmsRefusal.of("KMSInvalidMacException", "");
        }
        request.endDryRun();
        return new Reply()
                .flag("MacValid", true)
                .text("MacAlgorithm", mac.algorithm().name())
                .text("KeyId", key.arn());
    }
}
