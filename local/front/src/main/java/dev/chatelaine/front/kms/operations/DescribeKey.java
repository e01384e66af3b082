package dev.chatelaine.front.kms.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.kms.keys.Found;
import dev.chatelaine.front.kms.model.EncryptionContext;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KeySpec;
import dev.chatelaine.front.kms.protocol.Reply;
import dev.chatelaine.front.kms.state.KeyRecord;
import dev.chatelaine.front.kms.state.MaterialStore;
import java.util.List;

/** Ministack's metadata, with what only the front knows: the current material, and whether imported material is there. */
record DescribeKey(Door door, MaterialStore store) implements Operation {

    private static final List<String> OURS = List.of(
            "EncryptionAlgorithms",
            "SigningAlgorithms",
            "MacAlgorithms",
            "KeyAgreementAlgorithms",
            "CurrentKeyMaterialId",
            "ExpirationModel",
            "ValidTo");

    @Override
    public Reply answer(Request request) {
        Found found = door.keys().find(request.call(), request.keyId());
        KeyMetadata key = door.admit(request, "kms:DescribeKey", found, EncryptionContext.EMPTY, Conditions.NONE);
        Reply reply = new Reply((ObjectNode) found.described().deepCopy())
                .text("AWSAccountId", key.account())
                .text("KeyState", key.state())
                .flag("Enabled", key.state().equals("Enabled"));
        KeySpec.named(key.specName()).ifPresent(spec -> describe(reply, key, spec));
        return new Reply().object("KeyMetadata", reply);
    }

    private void describe(Reply reply, KeyMetadata key, KeySpec spec) {
        reply.without(OURS);
        Algorithms algorithms = Algorithms.of(key.usage(), spec);
        reply.texts(algorithms.member(), algorithms.names());
        if (key.imported() || key.symmetric()) {
            material(reply, key, store.record(key));
        }
    }

    private void material(Reply reply, KeyMetadata key, KeyRecord record) {
        record.currentVersion().ifPresent(version -> {
            if (key.symmetric()) {
                reply.text("CurrentKeyMaterialId", version.id());
            }
            if (key.imported()) {
                record.copy(key, version.id(), store.now())
                        .ifPresent(copy -> Expiry.of(copy).writeTo(reply));
            }
        });
    }
}
