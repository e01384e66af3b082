package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.InvalidRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Fuzz target: detecting and decoding messages that come as Base64, in memory and as a stream. */
final class Base64Fuzz {

    private Base64Fuzz() {}

    /** What it takes as text, the JDK's decoder takes too once white space is gone; everything else passes unchanged. */
    public static void fuzzerTestOneInput(byte[] input) {
        Optional<byte[]> decoded = decoded(input);

        assertThat(streamed(input).map(Arrays::hashCode)).isEqualTo(decoded.map(Arrays::hashCode));
        assertThat(decoded.map(Arrays::hashCode)).isEqualTo(expected(input).map(Arrays::hashCode));
    }

    private static Optional<byte[]> decoded(byte[] input) {
        try {
            return Optional.of(Base64Message.decoded(input));
        } catch (InvalidRequest refused) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> streamed(byte[] input) {
        try (InputStream stream = Base64Message.decoded(new ByteArrayInputStream(input))) {
            return Optional.of(stream.readAllBytes());
        } catch (InvalidRequest refused) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> expected(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("AY") && !text.startsWith("AgR4") && !text.startsWith("AgV4")) {
            return Optional.of(input);
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text.replaceAll("[ \t\r\n]", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
