package dev.chatelaine.front.kms;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

class DryRunTest extends KmsTest {

    private static final String WORDS = "The request would have succeeded, but the DryRun option is set.";

    @Test
    void saysThatTheCallWouldHaveSucceeded() {
        String key = symmetric();
        SdkBytes ciphertext =
                kms.encrypt(r -> r.keyId(key).plaintext(bytes("x"))).ciphertextBlob();
        Refused.code(() -> kms.encrypt(r -> r.keyId(key).plaintext(bytes("x")).dryRun(true)))
                .isEqualTo("DryRunOperationException");
        Refused.message(() ->
                        kms.encrypt(r -> r.keyId(key).plaintext(bytes("x")).dryRun(true)))
                .isEqualTo(WORDS);
        Refused.message(() -> kms.decrypt(r -> r.ciphertextBlob(ciphertext).dryRun(true)))
                .isEqualTo(WORDS);
        Refused.message(() -> kms.reEncrypt(
                        r -> r.ciphertextBlob(ciphertext).destinationKeyId(key).dryRun(true)))
                .isEqualTo(WORDS);
        Refused.message(() ->
                        kms.generateDataKey(r -> r.keyId(key).keySpec("AES_256").dryRun(true)))
                .isEqualTo(WORDS);
        Refused.message(() -> kms.generateDataKeyPair(
                        r -> r.keyId(key).keyPairSpec("RSA_4096").dryRun(true)))
                .isEqualTo(WORDS);
    }

    @Test
    void reportsWhatWouldHaveFailed() {
        String key = symmetric();
        Refused.code(() ->
                        kms.decrypt(r -> r.keyId(key).ciphertextBlob(bytes("x")).dryRun(true)))
                .isEqualTo("InvalidCiphertextException");
        cloud.state(key, "Disabled");
        Refused.code(() -> kms.encrypt(r -> r.keyId(key).plaintext(bytes("x")).dryRun(true)))
                .isEqualTo("DisabledException");
    }

    @Test
    void saysSoForSignaturesAndMacs() {
        String signing = cloud.key(ACCOUNT, "ECC_NIST_P256", "SIGN_VERIFY");
        String mac = cloud.key(ACCOUNT, "HMAC_256", "GENERATE_VERIFY_MAC");
        Refused.message(() -> kms.sign(r -> r.keyId(signing)
                        .message(bytes("x"))
                        .signingAlgorithm("ECDSA_SHA_256")
                        .dryRun(true)))
                .isEqualTo(WORDS);
        Refused.message(() -> kms.generateMac(r -> r.keyId(mac)
                        .message(bytes("x"))
                        .macAlgorithm("HMAC_SHA_256")
                        .dryRun(true)))
                .isEqualTo(WORDS);
    }
}
