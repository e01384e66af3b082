package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.front.access.KeyAccess;
import dev.chatelaine.front.answer.AwsError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

class AccessTest extends KmsTest {

    private boolean strict;

    @Override
    KeyAccess access() {
        return (call, action, key, context, conditions) -> {
            remember(call, action, key, context, conditions);
            if (strict) {
                throw new AwsError(400, "AccessDeniedException", "not you");
            }
        };
    }

    @Test
    void asksWithTheContextAndWithWhatFollowsFromTheKey() {
        String key = symmetric();
        cloud.alias("alias/orders", key);
        kms.encrypt(r -> r.keyId("alias/orders").plaintext(bytes("x")).encryptionContext(Map.of("a", "b")));
        assertThat(asked).hasSize(1);
        Asked one = asked.getFirst();
        assertThat(one.caller()).isEqualTo("arn:aws:iam::111111111111:root");
        assertThat(one.action()).isEqualTo("kms:Encrypt");
        assertThat(one.key()).isEqualTo(key);
        assertThat(one.context()).isEqualTo(Map.of("a", "b"));
        assertThat(one.conditions())
                .isEqualTo(Map.of(
                        "kms:EncryptionAlgorithm", List.of("SYMMETRIC_DEFAULT"),
                        "kms:KeySpec", List.of("SYMMETRIC_DEFAULT"),
                        "kms:KeyUsage", List.of("ENCRYPT_DECRYPT"),
                        "kms:KeyOrigin", List.of("AWS_KMS"),
                        "kms:MultiRegion", List.of("false"),
                        "kms:RequestAlias", List.of("alias/orders")));
    }

    @Test
    void asksForTheKeyOfTheCiphertextWhenNoneIsNamed() {
        String key = symmetric();
        SdkBytes ciphertext =
                kms.encrypt(r -> r.keyId(key).plaintext(bytes("x"))).ciphertextBlob();
        kms.decrypt(r -> r.ciphertextBlob(ciphertext).encryptionContext(Map.of()));
        assertThat(asked.getLast().action()).isEqualTo("kms:Decrypt");
        assertThat(asked.getLast().key()).isEqualTo(key);
    }

    @Test
    void asksForEachOperationByItsOwnName() {
        String key = symmetric();
        String signing = cloud.key(ACCOUNT, "ECC_NIST_P256", "SIGN_VERIFY");
        kms.generateDataKeyWithoutPlaintext(r -> r.keyId(key).keySpec("AES_256"));
        kms.generateDataKeyPair(r -> r.keyId(key).keyPairSpec("ECC_NIST_P256"));
        kms.rotateKeyOnDemand(r -> r.keyId(key));
        kms.listKeyRotations(r -> r.keyId(key));
        kms.sign(r -> r.keyId(signing).message(bytes("x")).signingAlgorithm("ECDSA_SHA_256"));
        kms.getPublicKey(r -> r.keyId(signing));
        kms.describeKey(r -> r.keyId(signing));
        assertThat(asked)
                .extracting(Asked::action)
                .containsExactly(
                        "kms:GenerateDataKeyWithoutPlaintext",
                        "kms:GenerateDataKeyPair",
                        "kms:RotateKeyOnDemand",
                        "kms:ListKeyRotations",
                        "kms:Sign",
                        "kms:GetPublicKey",
                        "kms:DescribeKey");
        assertThat(asked.get(1).conditions()).containsEntry("kms:DataKeyPairSpec", List.of("ECC_NIST_P256"));
        assertThat(asked.get(4).conditions())
                .containsEntry("kms:SigningAlgorithm", List.of("ECDSA_SHA_256"))
                .containsEntry("kms:MessageType", List.of("RAW"));
    }

    @Test
    void asksOfNoKeyForRandomBytes() {
        kms.generateRandom(r -> r.numberOfBytes(8));
        assertThat(asked).extracting(Asked::action).containsExactly("kms:GenerateRandom");
        assertThat(asked).extracting(Asked::key).containsExactly(KeyAccess.NO_KEY);
    }

    @Test
    void tellsAStrangerNothingOfTheKey() {
        String disabled = symmetric();
        cloud.state(disabled, "Disabled");
        strict = true;
        Refused.code(() -> kms.encrypt(r -> r.keyId(disabled).plaintext(bytes("x"))))
                .isEqualTo("AccessDeniedException");
        Refused.code(() -> kms.decrypt(r -> r.keyId(disabled).ciphertextBlob(bytes("x"))))
                .isEqualTo("AccessDeniedException");
        Refused.code(() -> kms.describeKey(r -> r.keyId(disabled))).isEqualTo("AccessDeniedException");
    }
}
