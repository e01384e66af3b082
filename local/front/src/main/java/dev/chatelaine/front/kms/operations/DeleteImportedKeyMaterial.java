package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.keys.ImportNotices;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.protocol.Reply;
import dev.chatelaine.front.kms.state.MaterialStore;
import dev.chatelaine.front.kms.state.Removal;
import java.util.Optional;

/** Takes imported material away; the key waits for the same material, unless it was not yet in use. */
record DeleteImportedKeyMaterial(Door door, MaterialStore store, ImportNotices notices) implements Operation {

    private static final int ID = 64;

    @Override
    public Reply answer(Request request) {
        Optional<String> wanted = request.fields().optionalText("KeyMaterialId", ID);
        KeyMetadata key = door.admitOwn(request, Conditions.NONE);
        KeyStates.demandImported(key);
        Optional<String> removed = Removal.remove(store, key, wanted);
        if (!KeyStates.pendingDeletion(key) && store.awaitsImport(key)) {
            notices.incomplete(key);
        }
        return new Reply().text("KeyId", key.arn()).text("KeyMaterialId", removed.filter(any -> key.symmetric()));
    }
}
