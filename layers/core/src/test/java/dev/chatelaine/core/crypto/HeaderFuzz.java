package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Tampered;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Optional;

/** Fuzz target: headers, in memory and from a stream that gives a byte at a time; and within narrow limits. */
final class HeaderFuzz {

    private static final int FEW_KEYS = 2;
    private static final int SHORT_FRAME = 64;
    private static final HeaderParser PARSER = new HeaderParser(Samples.ALLOW, 64, MessageEncryptor.MAX_FRAME_LENGTH);
    private static final HeaderParser NARROW = new HeaderParser(Samples.ALLOW, FEW_KEYS, SHORT_FRAME);

    private HeaderFuzz() {}

    /** A header that is read is written again in as many bytes, which read the same. */
    public static void fuzzerTestOneInput(byte[] input) {
        InputBuffer in = InputBuffer.of(input);
        Optional<Header> header = parse(PARSER, in);
        Optional<byte[]> body = header.map(Header::body);

        assertThat(hash(parse(PARSER, InputBuffer.of(new Dripping(input))).map(Header::body)))
                .isEqualTo(hash(body));
        if (body.isPresent()) {
            assertThat(body.get()).hasSameSizeAs(in.kept());
            assertThat(hash(parse(PARSER, InputBuffer.of(body.get())).map(Header::body)))
                    .isEqualTo(hash(body));
        }
        assertThat(parse(NARROW, InputBuffer.of(input)).isPresent())
                .isEqualTo(header.filter(HeaderFuzz::isWithin).isPresent());
    }

    private static boolean isWithin(Header header) {
        return header.wrapped().size() <= FEW_KEYS && header.frameLength() <= SHORT_FRAME;
    }

    private static Optional<Integer> hash(Optional<byte[]> bytes) {
        return bytes.map(Arrays::hashCode);
    }

    private static Optional<Header> parse(HeaderParser parser, InputBuffer in) {
        try {
            return Optional.of(parser.parse(in));
        } catch (InvalidRequest | Tampered refused) {
            return Optional.empty();
        }
    }

    private static final class Dripping extends ByteArrayInputStream {

        Dripping(byte[] bytes) {
            super(bytes);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(1, length));
        }
    }
}
