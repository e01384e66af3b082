package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;

class MacTest extends KmsTest {

    @ParameterizedTest
    @CsvSource({
        "HMAC_224, HMAC_SHA_224, 28",
        "HMAC_256, HMAC_SHA_256, 32",
        "HMAC_384, HMAC_SHA_384, 48",
        "HMAC_512, HMAC_SHA_512, 64"
    })
    void verifiesItsOwnMacAndNoOther(String spec, String algorithm, int length) {
        String key = cloud.key(ACCOUNT, spec, "GENERATE_VERIFY_MAC");
        var made = kms.generateMac(r -> r.keyId(key).macAlgorithm(algorithm).message(bytes("m")));
        assertThat(made.keyId()).isEqualTo(key);
        assertThat(made.mac().asByteArray()).hasSize(length);
        assertThat(verify(key, algorithm, "m", made.mac())).isTrue();
        Refused.code(() -> verify(key, algorithm, "n", made.mac())).isEqualTo("KMSInvalidMacException");
        Refused.message(() -> verify(key, algorithm, "n", made.mac())).isNullOrEmpty();
        Refused.code(() -> verify(key, algorithm, "m", zeroes(length))).isEqualTo("KMSInvalidMacException");
    }

    @Test
    void differsFromKeyToKey() {
        String one = cloud.key(ACCOUNT, "HMAC_256", "GENERATE_VERIFY_MAC");
        String other = cloud.key(ACCOUNT, "HMAC_256", "GENERATE_VERIFY_MAC");
        SdkBytes mac = kms.generateMac(
                        r -> r.keyId(one).macAlgorithm("HMAC_SHA_256").message(bytes("m")))
                .mac();
        Refused.code(() -> verify(other, "HMAC_SHA_256", "m", mac)).isEqualTo("KMSInvalidMacException");
    }

    @Test
    void refusesAnAlgorithmThatDoesNotFitTheKey() {
        String key = cloud.key(ACCOUNT, "HMAC_224", "GENERATE_VERIFY_MAC");
        Refused.message(() -> kms.generateMac(
                        r -> r.keyId(key).macAlgorithm("HMAC_SHA_256").message(bytes("m"))))
                .isEqualTo("Algorithm HMAC_SHA_256 is incompatible with key spec HMAC_224.");
    }

    @Test
    void refusesAKeyOfAnotherUsage() {
        String key = symmetric();
        Refused.message(() -> kms.generateMac(
                        r -> r.keyId(key).macAlgorithm("HMAC_SHA_256").message(bytes("m"))))
                .isEqualTo(key + " key usage is ENCRYPT_DECRYPT which is not valid for GenerateMac.");
    }

    private boolean verify(String key, String algorithm, String message, SdkBytes mac) {
        return kms.verifyMac(r -> r.keyId(key)
                        .macAlgorithm(algorithm)
                        .message(bytes(message))
                        .mac(mac))
                .macValid();
    }
}
