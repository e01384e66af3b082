package dev.chatelaine.front.kms.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chatelaine.front.kms.model.KeySpec;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportedMaterialTest {

    @ParameterizedTest
    @EnumSource(names = {"ECC_NIST_P256", "ECC_NIST_P384", "ECC_NIST_P521", "RSA_2048"})
    void findsThePublicKeyOfAPrivateKey(KeySpec spec) {
        assertThat(IntStream.range(0, 8)).allSatisfy(any -> {
            PairMaterial made = NewMaterial.pair(spec);
            var read = (PairMaterial) ImportedMaterial.read(spec, made.encoded());
            assertThat(read.publicDer()).isEqualTo(made.publicDer());
        });
    }

    @Test
    void refusesAKeyOfAnotherCurve() {
        assertThat(refusal(
                        KeySpec.ECC_NIST_P384,
                        NewMaterial.pair(KeySpec.ECC_NIST_P256).encoded()))
                .isEqualTo("IncorrectKeyMaterialException");
    }

    @Test
    void refusesAnRsaKeyOfAnotherSize() {
        assertThat(refusal(KeySpec.RSA_3072, NewMaterial.pair(KeySpec.RSA_2048).encoded()))
                .isEqualTo("IncorrectKeyMaterialException");
    }

    @Test
    void refusesASecretOfAnotherLength() {
        assertThat(refusal(KeySpec.SYMMETRIC_DEFAULT, new byte[31])).isEqualTo("IncorrectKeyMaterialException");
        assertThat(refusal(KeySpec.HMAC_384, new byte[32])).isEqualTo("IncorrectKeyMaterialException");
    }

    @Test
    void refusesBytesThatAreNoPrivateKey() {
        assertThat(refusal(KeySpec.RSA_2048, new byte[100])).isEqualTo("IncorrectKeyMaterialException");
    }

    @ParameterizedTest
    @EnumSource(KeySpec.class)
    void doesNotPrint(KeySpec spec) {
        if (spec != KeySpec.RSA_3072 && spec != KeySpec.RSA_4096) {
            assertThat(NewMaterial.of(spec).toString()).endsWith("(not shown)");
        }
    }

    private static String refusal(KeySpec spec, byte[] bytes) {
        return catchThrowableOfType(KmsRefusal.class, () -> ImportedMaterial.read(spec, bytes))
                .code();
    }
}
