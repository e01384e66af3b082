package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Reply;
import dev.chatelaine.front.kms.state.MaterialStore;
import dev.chatelaine.front.kms.state.Rotation;

/** Rotates a symmetric encryption key; done when it answers. */
record RotateKeyOnDemand(Door door, MaterialStore store) implements Operation {

    @Override
    public Reply answer(Request request) {
        KeyMetadata key = door.admitOwn(request, Conditions.NONE);
        KeyStates.demandSymmetric(key);
        KeyStates.demandEnabled(key);
        if (key.replica()) {
            throw KmsRefusal.unsupported(key.arn() + " is a replica key: rotate the primary key.");
        }
        Rotation.rotate(store, key);
        return new Reply().text("KeyId", key.arn());
    }
}
