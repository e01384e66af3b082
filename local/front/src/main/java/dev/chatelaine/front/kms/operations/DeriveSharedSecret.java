package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.engine.Ecdh;
import dev.chatelaine.front.kms.model.KeyFamily;
import dev.chatelaine.front.kms.model.KeyUsage;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Reply;
import java.util.Arrays;

/** The raw secret that an EC key shares with a peer's public key. */
record DeriveSharedSecret(Door door) implements Operation {

    /** The value set of {@code KeyAgreementAlgorithm}. */
    private enum KeyAgreementAlgorithm {
        ECDH
    }

    @Override
    public Reply answer(Request request) {
        request.noRecipient();
        var algorithm = request.fields().choice("KeyAgreementAlgorithm", KeyAgreementAlgorithm.class);
        byte[] peer = request.fields().blob("PublicKey", Request.PUBLIC_KEY);
        UsableKey key = door.use(
                request,
                door.admit(request, Conditions.of("KeyAgreementAlgorithm", algorithm)),
                KeyUsage.KEY_AGREEMENT);
        if (key.spec().family() != KeyFamily.EC) {
            throw KmsRefusal.invalidKeyUsage(
                    "Algorithm " + algorithm + " is incompatible with key spec " + key.spec() + ".");
        }
        byte[] secret = Ecdh.derive(key.pair(), key.spec(), peer);
        try {
            request.endDryRun();
            return new Reply()
                    .text("KeyId", key.arn())
                    .blob("SharedSecret", secret)
                    .text("KeyAgreementAlgorithm", algorithm.name())
                    .text("KeyOrigin", key.metadata().origin());
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
