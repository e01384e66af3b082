package dev.chatelaine.front.kms.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.front.kms.model.KeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WycheproofMacTest {

    @ParameterizedTest
    @CsvSource({"hmac_sha256_test.json, HMAC_256", "hmac_sha384_test.json, HMAC_384", "hmac_sha512_test.json, HMAC_512"
    })
    void verifiesExactlyTheValidMacsOfFullLength(String file, KeySpec spec) {
        var cases = Wycheproof.cases(file).stream()
                .filter(one -> one.group().path("tagSize").asInt() == spec.size())
                .toList();
        assertThat(cases)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(Macs.verifies(
                                SecretMaterial.of(one.bytes("key")), spec, one.bytes("msg"), one.bytes("tag")))
                        .isEqualTo(one.valid()));
    }
}
