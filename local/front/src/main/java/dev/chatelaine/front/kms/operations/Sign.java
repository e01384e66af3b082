package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.engine.Signer;
import dev.chatelaine.front.kms.protocol.Reply;

/** Signs a message of up to 4,096 bytes, or a digest. */
record Sign(Door door) implements Operation {

    @Override
    public Reply answer(Request request) {
        byte[] message = request.message();
        Signing signing = Signing.of(door, request);
        UsableKey key = signing.key();
        byte[] signature = Signer.sign(key.pair(), signing.algorithm(), signing.type(), message);
        request.endDryRun();
        return new Reply()
                .text("KeyId", key.arn())
                .blob("Signature", signature)
                .text("SigningAlgorithm", signing.algorithm().name());
    }
}
