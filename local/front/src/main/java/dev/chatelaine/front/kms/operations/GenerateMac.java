package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.engine.Macs;
import dev.chatelaine.front.kms.protocol.Reply;

/** The HMAC of a message of up to 4,096 bytes. */
record GenerateMac(Door door) implements Operation {

    @Override
    public Reply answer(Request request) {
        byte[] message = request.message();
        Mac mac = Mac.of(door, request);
        UsableKey key = mac.key();
        byte[] value = Macs.mac(key.secret(), key.spec(), message);
        request.endDryRun();
        return new Reply()
                .blob("Mac", value)
                .text("MacAlgorithm", mac.algorithm().name())
                .text("KeyId", key.arn());
    }
}
