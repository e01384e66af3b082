package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages whose body is one block. They are read and never written. */
class NonFramedTest {

    private static final byte[] PLAINTEXT = Samples.bytes(1000);

    /** The official SDK still writes them. */
    private static byte[] message(AlgorithmSuite suite, byte[] plaintext) {
        return OfficialSdk.client(suite, 0)
                .encryptData(OfficialSdk.key(1, 32), plaintext, Samples.CONTEXT.pairs())
                .getResult();
    }

    private static MessageDecryptor bounded(int longest) {
        return MessageDecryptor.builder()
                .keys(Samples.key())
                .maxFrameLength(longest)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void open(AlgorithmSuite suite) throws Exception {
        byte[] message = message(suite, PLAINTEXT);
        ByteArrayOutputStream streamed = new ByteArrayOutputStream();
        Samples.decryptor().decrypt(new ByteArrayInputStream(message), streamed, Samples.CONTEXT);

        assertThat(Samples.decryptor().decrypt(message, Samples.CONTEXT).plaintext())
                .isEqualTo(PLAINTEXT);
        assertThat(streamed.toByteArray()).isEqualTo(PLAINTEXT);
    }

    @Test
    void openWhereThereIsNoPlaintext() {
        assertThat(Samples.decryptor()
                        .decrypt(message(Samples.UNSIGNED, new byte[0]), Samples.CONTEXT)
                        .plaintext())
                .isEmpty();
    }

    @Test
    void areBounded() {
        byte[] message = message(Samples.UNSIGNED, PLAINTEXT);

        assertThat(bounded(1000).decrypt(message, Samples.CONTEXT).plaintext()).isEqualTo(PLAINTEXT);
        assertThatThrownBy(() -> bounded(999).decrypt(message, Samples.CONTEXT))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("999");
        assertThatThrownBy(() -> bounded(999)
                        .decrypt(new ByteArrayInputStream(message), OutputStream.nullOutputStream(), Samples.CONTEXT))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void areRefusedIfTheyClaimALengthThatIsNegative() {
        byte[] message = Forgery.begin(Samples.UNSIGNED, 0)
                .raw(new byte[Frame.IV_LENGTH])
                .raw((byte) 0x80, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 1)
                .raw(new byte[100])
                .message();

        assertThatThrownBy(() -> Forgery.decryptor().decrypt(message, EncryptionContext.empty()))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void areRefusedWithABlockThatWasSealedAsAFrame() {
        byte[] frame = Forgery.begin(Samples.UNSIGNED, 10).last(1, new byte[10]).message();
        byte[] header = Forgery.begin(Samples.UNSIGNED, 10).message();
        byte[] message = Forgery.begin(Samples.UNSIGNED, 0)
                .raw(new byte[11])
                .raw((byte) 1)
                .raw(new byte[7])
                .raw((byte) 10)
                .raw(Arrays.copyOfRange(frame, header.length + Frame.FINAL_PREFIX, frame.length))
                .message();

        assertThatThrownBy(() -> Forgery.decryptor().decrypt(message, EncryptionContext.empty()))
                .isInstanceOf(Tampered.class);
    }
}
