package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeaderTagTest {

    private static final byte[] BODY = Samples.bytes(100);

    private final WipeableKey key = WipeableKey.of(Samples.bytes(32));

    private HeaderTag over(byte[] covered) {
        HeaderTag tag = new HeaderTag(new byte[Frame.IV_LENGTH], new byte[Frame.TAG_LENGTH]);
        new Gcm(key).seal(tag.iv(), covered, new byte[0], 0, 0, tag.tag(), 0);
        return tag;
    }

    @Test
    void coversTheHeaderBodyAlone() {
        assertThat(over(BODY).holds(new Gcm(key), BODY, EncryptionContext.empty()))
                .isTrue();
    }

    /** As the Encryption SDK for .NET wrote it in version 4.0.0, where no pair is outside the message. */
    @Test
    void coversNoCountOfZeroPairs() {
        assertThat(over(Arrays.copyOf(BODY, BODY.length + Short.BYTES))
                        .holds(new Gcm(key), BODY, EncryptionContext.empty()))
                .isFalse();
    }
}
