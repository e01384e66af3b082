package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.engine.Signer;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Reply;

/** Verifies a signature; a wrong one is an error, not an answer. */
record Verify(Door door) implements Operation {

    @Override
    public Reply answer(Request request) {
        byte[] message = request.message();
        byte[] signature = request.fields().blob("Signature", Request.CIPHERTEXT);
        Signing signing = Signing.of(door, request);
        UsableKey key = signing.key();
        if (!Signer.verify(key.pair(), signing.algorithm(), signing.type(), message, signature)) {
            throw KmsRefusal.of("KMSInvalidSignatureException", "");
        }
        request.endDryRun();
        return new Reply()
                .text("KeyId", key.arn())
                .flag("SignatureValid", true)
                .text("SigningAlgorithm", signing.algorithm().name());
    }
}
