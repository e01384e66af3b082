package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is sealed opens again, in memory and as a stream, and the two make the same of each other's messages. */
class RoundTripTest {

    @Property(tries = 300)
    void whatIsSealedInMemoryOpensAsAStream(
            @ForAll byte[] plaintext,
            @ForAll("contexts") Map<String, String> pairs,
            @ForAll @IntRange(min = 1, max = 300) int frameLength)
            throws IOException {
        EncryptionContext context = EncryptionContext.of(pairs);
        byte[] message = encryptor(frameLength).encrypt(plaintext, context);
        ByteArrayOutputStream opened = new ByteArrayOutputStream();
        DecryptedMessage result = Samples.decryptor().decrypt(new ByteArrayInputStream(message), opened, context);

        assertThat(opened.toByteArray()).isEqualTo(plaintext);
        assertThat(result.context()).isEqualTo(context);
    }

    @Property(tries = 300)
    void whatIsSealedAsAStreamOpensInMemory(
            @ForAll byte[] plaintext,
            @ForAll("contexts") Map<String, String> pairs,
            @ForAll @IntRange(min = 1, max = 300) int frameLength)
            throws IOException {
        EncryptionContext context = EncryptionContext.of(pairs);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        encryptor(frameLength).encrypt(new ByteArrayInputStream(plaintext), message, context);

        assertThat(Samples.decryptor().decrypt(message.toByteArray(), context).plaintext())
                .isEqualTo(plaintext);
    }

    private static MessageEncryptor encryptor(int frameLength) {
        return Samples.encryptor(Samples.UNSIGNED).frameLength(frameLength).build();
    }

    /** Text of all of Unicode but for unpaired surrogates. */
    @Provide
    Arbitrary<Map<String, String>> contexts() {
        Arbitrary<String> text = Arbitraries.integers()
                .between(1, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
        return Arbitraries.maps(text, text).ofMaxSize(5);
    }
}
