package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.model.KeyFamily;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KeySpec;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.model.WrappingAlgorithm;
import dev.chatelaine.front.kms.protocol.Fields;
import dev.chatelaine.front.kms.protocol.Reply;
import dev.chatelaine.front.kms.state.ImportTokens;
import java.util.List;

/** A wrapping key and a token, for an import within 24 hours. */
record GetParametersForImport(Door door, ImportTokens tokens) implements Operation {

    private static final List<String> WRAPPING_SPECS = List.of("RSA_2048", "RSA_3072", "RSA_4096", "SM2");

    @Override
    public Reply answer(Request request) {
        WrappingAlgorithm algorithm = request.fields().choice("WrappingAlgorithm", WrappingAlgorithm.class);
        String spec = wrappingSpec(request.fields());
        KeyMetadata key = door.admitOwn(
                request, Conditions.of("WrappingAlgorithm", algorithm).and("WrappingKeySpec", spec));
        KeyStates.demandImported(key);
        KeyStates.demandNotPendingDeletion(key);
        demandOffered(key, algorithm, spec);
        ImportTokens.Issued issued = tokens.issue(key.arn(), KeySpec.valueOf(spec), algorithm);
        return new Reply()
                .text("KeyId", key.arn())
                .blob("ImportToken", issued.bytes())
                .blob("PublicKey", issued.parameters().wrapping().publicDer())
                .time("ParametersValidTo", issued.parameters().validTo());
    }

    private static String wrappingSpec(Fields fields) {
        return fields.optionalChoice("WrappingKeySpec", WRAPPING_SPECS)
                .orElseGet(() -> fields.text("WrappingKeySpec", Request.KEY_ID));
    }

    private static void demandOffered(KeyMetadata key, WrappingAlgorithm algorithm, String spec) {
        if (!algorithm.offered() || KeySpec.named(spec).isEmpty()) {
            throw KmsRefusal.unsupported("Wrapping by " + algorithm + " under " + spec + " is not offered.");
        }
        if (key.spec().family() == KeyFamily.RSA && !algorithm.hybrid()) {
            throw KmsRefusal.unsupported("An RSA private key is imported by an RSA_AES_KEY_WRAP algorithm.");
        }
    }
}
