package dev.chatelaine.envelope;

import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.JsonObject;
import dev.chatelaine.lambda.Request;
import java.util.Optional;

/**
 * A part of a plaintext.
 *
 * @param from offset of the first byte
 * @param to offset after the last byte
 */
record ByteRange(long from, long to) {

    /** The largest number that JSON's other readers keep exactly. */
    private static final long LARGEST = (1L << 53) - 1;

    private static final String EXAMPLE = "{\"from\": 0, \"to\": 4096}";
    private static final Expected RANGE = new Expected("an object of two offsets, from and to", EXAMPLE);
    private static final Expected ORDER = new Expected("an offset that is not before \"from\"", "4096");

    static Optional<ByteRange> read(Request request) {
        return request.object("range", RANGE).map(ByteRange::read);
    }

    private static ByteRange read(JsonObject range) {
        range.only("from", "to");
        long from = offset(range, "from", 0);
        long to = offset(range, "to", 4096);
        if (to < from) {
            throw range.malformed("to", ORDER);
        }
        return new ByteRange(from, to);
    }

    private static long offset(JsonObject range, String name, long example) {
        return range.whole(name, 0, LARGEST, example)
                .orElseThrow(() -> range.missing(name, new Expected("an offset in bytes", Long.toString(example))));
    }
}
