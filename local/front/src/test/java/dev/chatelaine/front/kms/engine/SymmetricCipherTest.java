package dev.chatelaine.front.kms.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.front.kms.model.EncryptionContext;
import dev.chatelaine.front.kms.model.KeySpec;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SymmetricCipherTest {

    private static final String ARN = "arn:aws:kms:us-east-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final String ID = "ab".repeat(32);
    private static final EncryptionContext CONTEXT = new EncryptionContext(Map.of("purpose", "test"));

    private final SymmetricCipher cipher = new SymmetricCipher();
    private final SecretMaterial key = (SecretMaterial) NewMaterial.of(KeySpec.SYMMETRIC_DEFAULT);
    private final byte[] plaintext = "four words of plaintext".getBytes(UTF_8);
    private final byte[] ciphertext = cipher.encrypt(ARN, ID, key, plaintext, CONTEXT);

    @Test
    void opensWhatItWrote() {
        CiphertextBlob blob = cipher.open(ciphertext);
        assertThat(blob.keyArn()).isEqualTo(ARN);
        assertThat(blob.materialId()).isEqualTo(ID);
        assertThat(cipher.decrypt(blob, key, CONTEXT)).isEqualTo(plaintext);
    }

    @Test
    void refusesEveryFlippedBit() {
        assertThat(IntStream.range(0, ciphertext.length * Byte.SIZE)).allSatisfy(bit -> {
            byte[] flipped = ciphertext.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            refused(flipped);
        });
    }

    @Test
    void refusesEveryCutAndAnythingAppended() {
        assertThat(IntStream.range(0, ciphertext.length))
                .allSatisfy(length -> refused(Arrays.copyOf(ciphertext, length)));
        refused(Arrays.copyOf(ciphertext, ciphertext.length + 1));
    }

    @Test
    void refusesWhatAnotherFrontWrote() {
        refused(new SymmetricCipher().encrypt(ARN, ID, key, plaintext, CONTEXT));
    }

    @Test
    void encryptsTheSameTwiceIntoDifferentBytes() {
        assertThat(cipher.encrypt(ARN, ID, key, plaintext, CONTEXT)).isNotEqualTo(ciphertext);
    }

    private void refused(byte[] changed) {
        assertThatThrownBy(() -> cipher.decrypt(cipher.open(changed), key, CONTEXT))
                .isInstanceOf(KmsRefusal.class)
                .hasMessage("")
                .extracting(refusal -> ((KmsRefusal) refusal).code())
                .isEqualTo("InvalidCiphertextException");
    }
}
