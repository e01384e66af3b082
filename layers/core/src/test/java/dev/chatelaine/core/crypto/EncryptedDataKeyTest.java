package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Internal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncryptedDataKeyTest {

    private static final byte[] ARN = "arn:aws:kms:us-east-1:111111111111:key/k".getBytes(StandardCharsets.US_ASCII);

    @Test
    void isEqualByItsBytes() {
        EncryptedDataKey key = new EncryptedDataKey("p", new byte[] {1}, new byte[] {2});

        assertThat(key)
                .isEqualTo(new EncryptedDataKey("p", new byte[] {1}, new byte[] {2}))
                .hasSameHashCodeAs(new EncryptedDataKey("p", new byte[] {1}, new byte[] {2}))
                .isNotEqualTo(new EncryptedDataKey("q", new byte[] {1}, new byte[] {2}))
                .isNotEqualTo(new EncryptedDataKey("p", new byte[] {2}, new byte[] {2}))
                .isNotEqualTo(new EncryptedDataKey("p", new byte[] {1}, new byte[] {1}));
    }

    @Test
    void cannotBeChangedThroughItsArrays() {
        byte[] info = {1};
        EncryptedDataKey key = new EncryptedDataKey("p", info, new byte[] {2});
        info[0] = 9;
        key.providerInfo()[0] = 9;
        key.ciphertext()[0] = 9;

        assertThat(key).isEqualTo(new EncryptedDataKey("p", new byte[] {1}, new byte[] {2}));
    }

    @Test
    void printsTheKeyArnOfAwsKmsAndOnlyTheProviderOfOthers() {
        assertThat(new EncryptedDataKey("aws-kms", ARN, new byte[1]))
                .hasToString("\"aws-kms arn:aws:kms:us-east-1:111111111111:key/k\"");
        assertThat(new EncryptedDataKey("shop", ARN, new byte[1])).hasToString("\"shop\"");
        assertThat(new EncryptedDataKey("aws-kms-ecdh", new byte[] {1, 0}, new byte[1]))
                .hasToString("\"aws-kms-ecdh\"");
    }

    @Test
    void printsWhatComesFromOutsideEscapedAndCut() {
        assertThat(new EncryptedDataKey("a\"\n\u202E\\" + "x".repeat(500), new byte[0], new byte[0]).toString())
                .startsWith("\"a\\\"\\u000a\\u202e\\\\xxx")
                .endsWith("x...\"")
                .hasSizeLessThan(150);
    }

    @Test
    void refusesAPartThatTheFormatCannotCarry() {
        assertThatThrownBy(() -> new EncryptedDataKey("p", new byte[0x10000], new byte[0]))
                .isInstanceOf(Internal.class);
        assertThatThrownBy(() -> new EncryptedDataKey("p", new byte[0], new byte[0x10000]))
                .isInstanceOf(Internal.class);
        assertThatThrownBy(() -> new EncryptedDataKey("p".repeat(0x10000), new byte[0], new byte[0]))
                .isInstanceOf(Internal.class);
    }

    @Test
    void isWrittenAsThreeFieldsWithTheirLengths() {
        EncryptedDataKey key = new EncryptedDataKey("pq", new byte[] {7}, new byte[] {8, 9});
        ByteBuffer out = ByteBuffer.allocate(key.length());
        key.writeTo(out);

        assertThat(out.array()).containsExactly(0, 2, 'p', 'q', 0, 1, 7, 0, 2, 8, 9);
    }
}
