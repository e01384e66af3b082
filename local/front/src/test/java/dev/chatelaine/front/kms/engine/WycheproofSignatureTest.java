package dev.chatelaine.front.kms.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.front.kms.model.MessageType;
import dev.chatelaine.front.kms.model.SigningAlgorithm;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WycheproofSignatureTest {

    @ParameterizedTest
    @CsvSource({
        "rsa_pss_2048_sha256_mgf1_32_test.json, RSA, RSASSA_PSS_SHA_256, 108",
        "ecdsa_secp256r1_sha256_test.json, EC, ECDSA_SHA_256, 484",
        "ecdsa_secp384r1_sha384_test.json, EC, ECDSA_SHA_384, 504"
    })
    void verifiesExactlyTheValidSignatures(String file, String keyType, SigningAlgorithm algorithm, int count) {
        var cases = Wycheproof.cases(file);
        assertThat(cases).hasSize(count);
        var softly = new SoftAssertions();
        cases.stream()
                .filter(one -> !unsettled(one))
                .forEach(one -> softly.assertThat(Signer.verify(
                                pair(keyType, one.groupBytes("publicKeyDer")),
                                algorithm,
                                MessageType.RAW,
                                one.bytes("msg"),
                                one.bytes("sig")))
                        .as("%s", one)
                        .isEqualTo(one.valid()));
        softly.assertAll();
    }

    /** The JDK takes an s without its leading zero; what KMS does with one is not documented. */
    private static boolean unsettled(Wycheproof.Case one) {
        return one.test().path("flags").toString().contains("MissingZero");
    }

    private static PairMaterial pair(String keyType, byte[] der) {
        PublicKey key = Jca.sure(() -> KeyFactory.getInstance(keyType).generatePublic(new X509EncodedKeySpec(der)));
        return new PairMaterial(null, key);
    }
}
