package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KeyUsage;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.model.MacAlgorithm;

/** What GenerateMac and VerifyMac have in common: the algorithm, and a key that fits it. */
record Mac(UsableKey key, MacAlgorithm algorithm) {

    static Mac of(Door door, Request request) {
        MacAlgorithm algorithm = request.fields().choice("MacAlgorithm", MacAlgorithm.class);
        KeyMetadata admitted = door.admit(request, Conditions.of("MacAlgorithm", algorithm));
        UsableKey key = door.use(request, admitted, KeyUsage.GENERATE_VERIFY_MAC);
        if (!algorithm.fits(key.spec())) {
            throw KmsRefusal.invalidKeyUsage(
                    "Algorithm " + algorithm + " is incompatible with key spec " + key.spec() + ".");
        }
        return new Mac(key, algorithm);
    }
}
