package dev.chatelaine.front.kms.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chatelaine.front.kms.engine.Wycheproof.Case;
import dev.chatelaine.front.kms.model.Hash;
import dev.chatelaine.front.kms.model.KeySpec;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.model.WrappingAlgorithm;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class WycheproofKeyWrapTest {

    private static final PairMaterial WRAPPING = NewMaterial.pair(KeySpec.RSA_2048);

    @Test
    void unwrapsExactlyTheValidWrappingsUnderAes256() {
        List<Case> cases = under(256);
        assertThat(cases).filteredOn(Case::valid).isNotEmpty();
        assertThat(cases).filteredOn(one -> !one.valid()).isNotEmpty();
        assertThat(cases).allSatisfy(one -> {
            if (one.valid()) {
                assertThat(unwrap(one)).isEqualTo(one.bytes("msg"));
            } else {
                assertThat(refusal(one)).isEqualTo("InvalidCiphertextException");
            }
        });
    }

    @Test
    void refusesWrappingsUnderShorterAesKeys() {
        assertThat(under(128))
                .filteredOn(Case::valid)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(refusal(one)).isEqualTo("InvalidCiphertextException"));
    }

    private static List<Case> under(int bits) {
        return Wycheproof.cases("aes_kwp_test.json").stream()
                .filter(one -> one.group().path("keySize").asInt() == bits)
                .toList();
    }

    private static String refusal(Case one) {
        return catchThrowableOfType(KmsRefusal.class, () -> unwrap(one)).code();
    }

    private static byte[] unwrap(Case one) {
        byte[] head = RsaOaep.encrypt(WRAPPING, Hash.SHA_256, one.bytes("key"));
        byte[] tail = one.bytes("ct");
        byte[] wrapped = ByteBuffer.allocate(head.length + tail.length)
                .put(head)
                .put(tail)
                .array();
        return Wrapping.unwrap(WRAPPING, WrappingAlgorithm.RSA_AES_KEY_WRAP_SHA_256, wrapped);
    }
}
