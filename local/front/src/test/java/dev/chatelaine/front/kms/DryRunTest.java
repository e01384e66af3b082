package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.call.Protocol;
import dev.chatelaine.front.caller.Caller;
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

    @Test
    void refusesModifiersThatTheSdkDoesNotKnowYet() {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("DryRun", true).putArray("DryRunModifiers").add("IGNORE_CIPHERTEXT");
        var call = new Call(Caller.root(ACCOUNT), "kms", "Decrypt", REGION, Protocol.JSON_1_1, body);
        var service = new Kms(cloud, access(), clock);
        assertThatThrownBy(() -> service.handle(call))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.code()).isEqualTo("UnsupportedOperationException"));
    }
}
