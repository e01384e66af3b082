package dev.chatelaine.front.kms.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.front.kms.model.KmsRefusal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class CiphertextBlobTest {

    private static final byte[] BYTES = new CiphertextBlob("arn", "ab".repeat(32), new byte[12], new byte[16]).bytes();

    @Test
    void refusesAnythingTooShortForItsOwnLengths() {
        Assertions.assertThat(IntStream.range(0, BYTES.length))
                .allSatisfy(length -> assertThatThrownBy(() -> CiphertextBlob.parse(Arrays.copyOf(BYTES, length)))
                        .isInstanceOf(KmsRefusal.class));
    }

    @Test
    void refusesAnotherForm() {
        byte[] other = BYTES.clone();
        other[0] = 2;
        assertThatThrownBy(() -> CiphertextBlob.parse(other)).isInstanceOf(KmsRefusal.class);
    }
}
