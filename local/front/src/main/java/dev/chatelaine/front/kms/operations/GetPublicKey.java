package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Reply;

/** The public key of an asymmetric key. */
record GetPublicKey(Door door) implements Operation {

    @Override
    public Reply answer(Request request) {
        KeyMetadata admitted = door.admit(request, Conditions.NONE);
        if (!admitted.spec().family().asymmetric()) {
            throw KmsRefusal.unsupported(
                    admitted.arn() + " key spec is " + admitted.specName() + " which is not valid for GetPublicKey.");
        }
        UsableKey key = door.use(admitted);
        Algorithms algorithms = Algorithms.of(admitted.usage(), key.spec());
        return new Reply()
                .text("KeyId", key.arn())
                .blob("PublicKey", key.pair().publicDer())
                .text("CustomerMasterKeySpec", admitted.specName())
                .text("KeySpec", admitted.specName())
                .text("KeyUsage", admitted.usage().name())
                .texts(algorithms.member(), algorithms.names());
    }
}
