package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GetParametersForImportResponse;
import software.amazon.awssdk.services.kms.model.ImportKeyMaterialResponse;
import software.amazon.awssdk.services.kms.model.RotationsListEntry;

/** Imported keys rotate to material that was imported before. */
class ImportRotationTest extends KmsTest {

    private static final String HYBRID = "RSA_AES_KEY_WRAP_SHA_256";

    @Test
    void rotatesToMaterialThatWaits() throws Exception {
        String key = first();
        SdkBytes old = encrypt(key);
        Refused.code(() -> kms.rotateKeyOnDemand(r -> r.keyId(key))).isEqualTo("KMSInvalidStateException");
        String next = imports(kms, key, 2, "NEW_KEY_MATERIAL").keyMaterialId();
        assertThat(states(key)).containsExactly("CURRENT", "PENDING_ROTATION");
        assertThat(kms.decrypt(r -> r.ciphertextBlob(encrypt(key))).keyMaterialId())
                .isNotEqualTo(next);
        kms.rotateKeyOnDemand(r -> r.keyId(key));
        assertThat(states(key)).containsExactly("NON_CURRENT", "CURRENT");
        assertThat(kms.decrypt(r -> r.ciphertextBlob(encrypt(key))).keyMaterialId())
                .isEqualTo(next);
        assertThat(kms.decrypt(r -> r.ciphertextBlob(old)).plaintext()).isEqualTo(bytes("x"));
    }

    @Test
    void isUnusableWhileAnyOfItsMaterialIsMissing() throws Exception {
        String key = first();
        String firstId = kms.decrypt(r -> r.ciphertextBlob(encrypt(key))).keyMaterialId();
        imports(kms, key, 2, "NEW_KEY_MATERIAL");
        kms.rotateKeyOnDemand(r -> r.keyId(key));
        kms.deleteImportedKeyMaterial(r -> r.keyId(key).keyMaterialId(firstId));
        Refused.code(() -> encrypt(key)).isEqualTo("KMSInvalidStateException");
        imports(kms, key, 1, "EXISTING_KEY_MATERIAL");
        assertThat(encrypt(key)).isNotNull();
    }

    @Test
    void replacesMaterialThatWaitsOnlyOnceItIsDeleted() throws Exception {
        String key = first();
        String waiting = imports(kms, key, 2, "NEW_KEY_MATERIAL").keyMaterialId();
        Refused.code(() -> imports(kms, key, 3, "NEW_KEY_MATERIAL")).isEqualTo("KMSInvalidStateException");
        kms.deleteImportedKeyMaterial(r -> r.keyId(key).keyMaterialId(waiting));
        assertThat(cloud.state(key)).isEqualTo("Enabled");
        imports(kms, key, 3, "NEW_KEY_MATERIAL");
        assertThat(states(key)).containsExactly("CURRENT", "PENDING_ROTATION");
    }

    @Test
    void refusesKnownMaterialAsNewAndNewAsKnown() throws Exception {
        String key = first();
        Refused.code(() -> imports(kms, key, 1, "NEW_KEY_MATERIAL")).isEqualTo("IncorrectKeyMaterialException");
        Refused.code(() -> imports(kms, key, 2, "EXISTING_KEY_MATERIAL")).isEqualTo("IncorrectKeyMaterialException");
    }

    @Test
    void rotatesAFamilyOnceEveryMemberHasTheMaterial() throws Exception {
        List<String> family = cloud.multiRegion(ACCOUNT, "eu-west-1", "EXTERNAL");
        family.forEach(arn -> cloud.state(arn, "PendingImport"));
        String primary = family.getFirst();
        String replica = family.getLast();
        try (KmsClient elsewhere = endpoint.client(ACCOUNT, "eu-west-1")) {
            Refused.code(() -> imports(elsewhere, replica, 1, "NEW_KEY_MATERIAL"))
                    .isEqualTo("UnsupportedOperationException");
            imports(kms, primary, 1, "NEW_KEY_MATERIAL");
            assertThat(cloud.state(replica)).isEqualTo("PendingImport");
            imports(elsewhere, replica, 1, "EXISTING_KEY_MATERIAL");
            SdkBytes ciphertext = encrypt(primary);
            assertThat(elsewhere.decrypt(r -> r.ciphertextBlob(ciphertext)).plaintext())
                    .isEqualTo(bytes("x"));
            imports(kms, primary, 2, "NEW_KEY_MATERIAL");
            assertThat(states(primary)).containsExactly("CURRENT", "PENDING_MULTI_REGION_IMPORT_AND_ROTATION");
            Refused.code(() -> kms.rotateKeyOnDemand(r -> r.keyId(primary))).isEqualTo("KMSInvalidStateException");
            imports(elsewhere, replica, 2, "EXISTING_KEY_MATERIAL");
            kms.rotateKeyOnDemand(r -> r.keyId(primary));
            assertThat(states(primary)).containsExactly("NON_CURRENT", "CURRENT");
        }
    }

    private String first() throws Exception {
        String key = cloud.imported(ACCOUNT, "SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT");
        imports(kms, key, 1, "NEW_KEY_MATERIAL");
        return key;
    }

    private SdkBytes encrypt(String key) {
        return kms.encrypt(r -> r.keyId(key).plaintext(bytes("x"))).ciphertextBlob();
    }

    private List<String> states(String key) {
        return kms.listKeyRotations(r -> r.keyId(key).includeKeyMaterial("ALL_KEY_MATERIAL")).rotations().stream()
                .map(RotationsListEntry::keyMaterialStateAsString)
                .toList();
    }

    private static ImportKeyMaterialResponse imports(KmsClient client, String key, int number, String type)
            throws Exception {
        byte[] material = new byte[32];
        Arrays.fill(material, (byte) number);
        GetParametersForImportResponse parameters = client.getParametersForImport(
                r -> r.keyId(key).wrappingAlgorithm(HYBRID).wrappingKeySpec("RSA_2048"));
        SdkBytes wrapped = Wrapped.by(HYBRID, parameters.publicKey(), material);
        return client.importKeyMaterial(r -> r.keyId(key)
                .importToken(parameters.importToken())
                .encryptedKeyMaterial(wrapped)
                .importType(type)
                .expirationModel("KEY_MATERIAL_DOES_NOT_EXPIRE"));
    }
}
