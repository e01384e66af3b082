package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KeyUsage;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.model.MessageType;
import dev.chatelaine.front.kms.model.SigningAlgorithm;

/** What Sign and Verify have in common: the algorithm, the type of the message, and a key that fits both. */
record Signing(UsableKey key, SigningAlgorithm algorithm, MessageType type) {

    static Signing of(Door door, Request request) {
        SigningAlgorithm algorithm = request.fields().choice("SigningAlgorithm", SigningAlgorithm.class);
        MessageType type = request.fields()
                .optionalChoice("MessageType", MessageType.class)
                .orElse(MessageType.RAW);
        KeyMetadata admitted =
                door.admit(request, Conditions.of("SigningAlgorithm", algorithm).and("MessageType", type));
        UsableKey key = door.use(request, admitted, KeyUsage.SIGN_VERIFY);
        if (!algorithm.fits(key.spec())) {
            throw KmsRefusal.invalidKeyUsage(
                    "Algorithm " + algorithm + " is incompatible with key spec " + key.spec() + ".");
        }
        return new Signing(key, algorithm, type);
    }
}
