package dev.chatelaine.core.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The length of a signed message's footer, which a length of 16 bits begins and a signature in DER form fills to the end
 * of the message. It is looked for from the end, since only it tells where the final frame ends.
 */
final class FooterLength {

    private static final int SMALLEST_SIGNATURE = 8;

    private FooterLength() {}

    /**
     * Zero for suites that do not sign.
     *
     * @param start position of the first frame
     * @param end length of the message
     * @throws dev.chatelaine.Tampered if the message does not end with a signature
     */
    static int of(SeekableSource source, long start, long end, AlgorithmSuite suite) throws IOException {
        if (!suite.signed()) {
            return 0;
        }
        int longest = Short.BYTES + suite.signature().orElseThrow().maxSignatureLength();
        long position = Math.max(start, end - longest);
        try (InputStream in = source.read(position, end - position)) {
            return signed(in.readAllBytes());
        }
    }

    private static int signed(byte[] end) {
        for (int length = SMALLEST_SIGNATURE; length + Short.BYTES <= end.length; length++) {
            int at = end.length - length - Short.BYTES;
            if (BigEndian.shortAt(end, at) == length
                    && DerSignature.isCanonical(Arrays.copyOfRange(end, at + Short.BYTES, end.length))) {
                return length + Short.BYTES;
            }
        }
        throw Malformed.cutShort();
    }
}
