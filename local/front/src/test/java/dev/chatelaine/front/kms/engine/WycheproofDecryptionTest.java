package dev.chatelaine.front.kms.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chatelaine.front.kms.engine.Wycheproof.Case;
import dev.chatelaine.front.kms.model.Hash;
import dev.chatelaine.front.kms.model.KeySpec;
import dev.chatelaine.front.kms.model.KmsRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WycheproofDecryptionTest {

    @ParameterizedTest
    @CsvSource({
        "rsa_oaep_2048_sha1_mgf1sha1_test.json, RSA_2048, SHA_1",
        "rsa_oaep_2048_sha256_mgf1sha256_test.json, RSA_2048, SHA_256",
        "rsa_oaep_3072_sha256_mgf1sha256_test.json, RSA_3072, SHA_256",
        "rsa_oaep_4096_sha256_mgf1sha256_test.json, RSA_4096, SHA_256"
    })
    void opensExactlyTheValidCiphertextsOfAnImportedKey(String file, KeySpec spec, Hash hash) {
        var cases = Wycheproof.cases(file).stream()
                .filter(one -> one.test().path("label").asText().isEmpty())
                .toList();
        assertThat(cases).filteredOn(Case::valid).isNotEmpty();
        assertThat(cases).filteredOn(one -> !one.valid()).isNotEmpty();
        assertThat(cases).allSatisfy(one -> check(one, spec, hash));
    }

    private static void check(Case one, KeySpec spec, Hash hash) {
        var pair = (PairMaterial) ImportedMaterial.read(spec, one.groupBytes("privateKeyPkcs8"));
        if (one.valid()) {
            assertThat(RsaOaep.decrypt(pair, hash, one.bytes("ct"))).isEqualTo(one.bytes("msg"));
        } else {
            var refusal = catchThrowableOfType(KmsRefusal.class, () -> RsaOaep.decrypt(pair, hash, one.bytes("ct")));
            assertThat(refusal.code()).isEqualTo("InvalidCiphertextException");
        }
    }
}
