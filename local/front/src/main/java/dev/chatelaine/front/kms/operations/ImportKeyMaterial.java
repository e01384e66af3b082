package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.engine.ImportedMaterial;
import dev.chatelaine.front.kms.engine.KeyMaterial;
import dev.chatelaine.front.kms.engine.Wrapping;
import dev.chatelaine.front.kms.keys.ImportNotices;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Fields;
import dev.chatelaine.front.kms.protocol.Reply;
import dev.chatelaine.front.kms.state.Import;
import dev.chatelaine.front.kms.state.ImportTokens;
import dev.chatelaine.front.kms.state.MaterialStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lays wrapped material with a key of origin EXTERNAL. */
record ImportKeyMaterial(Door door, MaterialStore store, ImportTokens tokens, ImportNotices notices)
        implements Operation {

    private static final int ID = 64;
    private static final int DESCRIPTION = 256;
    private static final List<String> SYMMETRIC_ONLY = List.of("ImportType", "KeyMaterialId", "KeyMaterialDescription");

    @Override
    public Reply answer(Request request) {
        Fields fields = request.fields();
        byte[] token = fields.blob("ImportToken", Request.CIPHERTEXT);
        byte[] wrapped = fields.blob("EncryptedKeyMaterial", Request.CIPHERTEXT);
        Expiry expiry = Expiry.of(fields, store.now());
        KeyMetadata key = door.admitOwn(request, conditions(expiry));
        KeyStates.demandImported(key);
        KeyStates.demandNotPendingDeletion(key);
        demandFitting(fields, key);
        KeyMaterial material = unwrapped(key, token, wrapped);
        String id = arriving(fields, material, expiry).into(store, key);
        if (!store.awaitsImport(key)) {
            notices.complete(key);
        }
        return new Reply()
                .text("KeyId", key.arn())
                .text("KeyMaterialId", Optional.of(id).filter(any -> key.symmetric()));
    }

    private static Conditions conditions(Expiry expiry) {
        Conditions model = Conditions.of("ExpirationModel", expiry.model());
        return expiry.validTo().map(end -> model.and("ValidTo", end)).orElse(model);
    }

    private static void demandFitting(Fields fields, KeyMetadata key) {
        if (!key.symmetric()) {
            SYMMETRIC_ONLY.forEach(
                    name -> fields.refuse(name, name + " is usable only with symmetric encryption keys."));
        }
    }

    private KeyMaterial unwrapped(KeyMetadata key, byte[] token, byte[] wrapped) {
        ImportTokens.Parameters parameters = tokens.redeem(key.arn(), token);
        byte[] secret = Wrapping.unwrap(parameters.wrapping(), parameters.algorithm(), wrapped);
        try {
            return ImportedMaterial.read(key.spec(), secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static Import arriving(Fields fields, KeyMaterial material, Expiry expiry) {
        Optional<Import.ImportType> type = fields.optionalChoice("ImportType", Import.ImportType.class);
        Optional<String> id = fields.optionalText("KeyMaterialId", ID);
        if (id.isPresent() && type.equals(Optional.of(Import.ImportType.NEW_KEY_MATERIAL))) {
            throw KmsRefusal.validation("KeyMaterialId cannot be given with ImportType NEW_KEY_MATERIAL");
        }
        return new Import(
                material, type, id, fields.optionalText("KeyMaterialDescription", DESCRIPTION), expiry.validTo());
    }
}
