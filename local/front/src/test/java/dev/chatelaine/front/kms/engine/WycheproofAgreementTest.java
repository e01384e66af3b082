package dev.chatelaine.front.kms.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.front.kms.engine.Wycheproof.Case;
import dev.chatelaine.front.kms.model.KeySpec;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WycheproofAgreementTest {

    @ParameterizedTest
    @CsvSource({
        "ecdh_secp256r1_test.json, ECC_NIST_P256, 612",
        "ecdh_secp384r1_test.json, ECC_NIST_P384, 1047",
        "ecdh_secp521r1_test.json, ECC_NIST_P521, 916"
    })
    void derivesTheSecretOfValidPointsAndRefusesInvalidOnes(String file, KeySpec spec, int count) {
        var cases = Wycheproof.cases(file);
        assertThat(cases).hasSize(count).allSatisfy(one -> check(one, spec));
    }

    private static void check(Case one, KeySpec spec) {
        Optional<byte[]> derived = derive(one, spec);
        if (one.valid()) {
            assertThat(derived).hasValue(one.bytes("shared"));
        } else if (!one.acceptable()) {
            assertThat(derived).isEmpty();
        }
    }

    private static Optional<byte[]> derive(Case one, KeySpec spec) {
        try {
            PrivateKey key = Jca.sure(() -> KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(scalar(one), Curves.named(spec))));
            return Optional.of(Ecdh.derive(new PairMaterial(key, null), spec, one.bytes("public")));
        } catch (KmsRefusal refused) {
            assertThat(refused.code()).isEqualTo("ValidationException");
            return Optional.empty();
        }
    }

    private static BigInteger scalar(Case one) {
        return new BigInteger(one.test().path("private").asText(), 16);
    }
}
