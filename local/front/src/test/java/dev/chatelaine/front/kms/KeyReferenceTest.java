package dev.chatelaine.front.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;

/** The words of NotFoundException are AWS's own, as recorded from the service. */
class KeyReferenceTest extends KmsTest {

    private static final String UNUSED = "1234abcd-12ab-34cd-56ef-1234567890ab";

    @Test
    void namesAKeyByIdByArnByAliasAndByAliasArn() {
        String arn = symmetric();
        cloud.alias("alias/orders", arn);
        for (String name : List.of(
                arn,
                arn.substring(arn.lastIndexOf('/') + 1),
                "alias/orders",
                "arn:aws:kms:us-east-1:111111111111:alias/orders")) {
            assertThat(encrypt(kms, name)).as(name).isEqualTo(arn);
        }
    }

    @Test
    void saysWhatIsNotThere() {
        Refused.message(() -> encrypt(kms, UNUSED))
                .isEqualTo("Key 'arn:aws:kms:us-east-1:111111111111:key/" + UNUSED + "' does not exist");
        Refused.message(() -> encrypt(kms, "arn:aws:kms:us-east-1:111111111111:key/" + UNUSED))
                .isEqualTo("Key 'arn:aws:kms:us-east-1:111111111111:key/" + UNUSED + "' does not exist");
        Refused.message(() -> encrypt(kms, "fake-key-id")).isEqualTo("Invalid keyId 'fake-key-id'");
        Refused.message(() -> encrypt(kms, "alias/none"))
                .isEqualTo("Alias arn:aws:kms:us-east-1:111111111111:alias/none is not found.");
        Refused.code(() -> encrypt(kms, "alias/none")).isEqualTo("NotFoundException");
    }

    @Test
    void refusesAnArnOfAnotherRegion() {
        String arn = symmetric();
        try (KmsClient elsewhere = endpoint.client(ACCOUNT, "eu-west-1")) {
            Refused.code(() -> encrypt(elsewhere, arn)).isEqualTo("NotFoundException");
            Refused.message(() -> encrypt(elsewhere, arn)).isEqualTo("Invalid arn us-east-1");
        }
    }

    @Test
    void reachesAKeyOfAnotherAccountByItsArnOnly() {
        String arn = symmetric();
        try (KmsClient other = endpoint.client("222222222222", REGION)) {
            assertThat(encrypt(other, arn)).isEqualTo(arn);
            Refused.code(() -> encrypt(other, arn.substring(arn.lastIndexOf('/') + 1)))
                    .isEqualTo("NotFoundException");
        }
    }

    @Test
    void doesNotTellWhetherAnotherAccountHasAKey() {
        Refused.code(() -> encrypt(kms, "arn:aws:kms:us-east-1:222222222222:key/" + UNUSED))
                .isEqualTo("AccessDeniedException");
    }

    @Test
    void doesNotOpenACiphertextOfAnotherRegion() {
        String arn = symmetric();
        SdkBytes ciphertext =
                kms.encrypt(r -> r.keyId(arn).plaintext(bytes("x"))).ciphertextBlob();
        try (KmsClient elsewhere = endpoint.client(ACCOUNT, "eu-west-1")) {
            Refused.message(() -> elsewhere.decrypt(r -> r.ciphertextBlob(ciphertext)))
                    .isEqualTo("The ciphertext refers to a customer master key that does not exist, does not exist in"
                            + " this region, or you are not allowed to access.");
        }
    }

    private static String encrypt(KmsClient client, String keyId) {
        return client.encrypt(r -> r.keyId(keyId).plaintext(bytes("x"))).keyId();
    }
}
