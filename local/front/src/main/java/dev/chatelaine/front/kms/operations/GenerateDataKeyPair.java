package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.engine.NewMaterial;
import dev.chatelaine.front.kms.engine.PairMaterial;
import dev.chatelaine.front.kms.model.EncryptionContext;
import dev.chatelaine.front.kms.model.KeySpec;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.protocol.Reply;
import java.util.Arrays;
import java.util.List;

/**
 * GenerateDataKeyPair, and GenerateDataKeyPairWithoutPlaintext.
 *
 * @param plaintext whether the private key is shown
 */
record GenerateDataKeyPair(Door door, Encryption encryption, boolean plaintext) implements Operation {

    private static final List<String> SPECS = List.of(
            "RSA_2048",
            "RSA_3072",
            "RSA_4096",
            "ECC_NIST_P256",
            "ECC_NIST_P384",
            "ECC_NIST_P521",
            "ECC_SECG_P256K1",
            "SM2",
            "ECC_NIST_EDWARDS25519");

    @Override
    public Reply answer(Request request) {
        request.noRecipient();
        KeySpec spec = spec(request);
        EncryptionContext context = request.fields().context("EncryptionContext");
        UsableKey key = GenerateDataKey.wrappingKey(door, request, context, Conditions.of("DataKeyPairSpec", spec));
        encryption.demandSymmetric(key);
        request.endDryRun();
        return reply(key, spec, context);
    }

    private static KeySpec spec(Request request) {
        String name = request.fields()
                .optionalChoice("KeyPairSpec", SPECS)
                .orElseGet(() -> request.fields().text("KeyPairSpec", Request.KEY_ID));
        return KeySpec.named(name)
                .orElseThrow(() -> KmsRefusal.unsupported("The front cannot make pairs of spec " + name + "."));
    }

    private Reply reply(UsableKey key, KeySpec spec, EncryptionContext context) {
        PairMaterial pair = NewMaterial.pair(spec);
        byte[] privateKey = pair.encoded();
        try {
            Reply reply = new Reply()
                    .blob("PrivateKeyCiphertextBlob", encryption.encrypt(key, privateKey, context))
                    .blob("PublicKey", pair.publicDer())
                    .text("KeyId", key.arn())
                    .text("KeyPairSpec", spec.name())
                    .text("KeyMaterialId", key.materialId());
            return plaintext ? reply.blob("PrivateKeyPlaintext", privateKey) : reply;
        } finally {
            Arrays.fill(privateKey, (byte) 0);
        }
    }
}
