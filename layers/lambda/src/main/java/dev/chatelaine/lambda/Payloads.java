package dev.chatelaine.lambda;

import dev.chatelaine.InvalidRequest;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What goes in and out of a synchronous invocation.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
 */
final class Payloads {

    /** The most bytes of a request or an answer. */
    static final int MOST_BYTES = 6 * 1024 * 1024;

    private Payloads() {}

    /**
     * The request's bytes, which the caller wipes.
     *
     * @throws InvalidRequest if there are too many
     */
    static byte[] read(InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new InvalidRequest("The request is longer than " + MOST_BYTES
                    + " bytes: put the data in S3 and name it in \"source\".");
        }
        return bytes;
    }

    /**
     * Writes an answer.
     *
     * @throws InvalidRequest if it is too long; nothing is written then
     */
    static void write(ObjectMapper mapper, Answer answer, OutputStream output) throws IOException {
        byte[] bytes = answer instanceof Written written
                ? written.json().getBytes(StandardCharsets.UTF_8)
                : mapper.writeValueAsBytes(answer);
        try {
            if (bytes.length > MOST_BYTES) {
                throw tooLong(answer.instead());
            }
            output.write(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** The refusal of an answer that would be too long. */
    static InvalidRequest tooLong() {
        return tooLong(Answer.DESTINATION);
    }

    private static InvalidRequest tooLong(String instead) {
        return new InvalidRequest("The answer would be longer than " + MOST_BYTES + " bytes: " + instead + ".");
    }
}
