package dev.chatelaine.envelope;

import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.lambda.Request;
import java.util.List;
import java.util.Optional;

/**
 * What Decrypt is asked.
 *
 * @param input the message, or the base64 of it
 * @param destination where to put the plaintext; empty for the answer
 * @param required the pairs that the message must carry, one or more
 * @param range the part of the plaintext that is wanted; empty for all of it
 * @param acceptUnsigned whether a part of a signed message will do, for which its signature does not stand
 */
record DecryptRequest(
        Input input,
        Optional<Destination> destination,
        EncryptionContext required,
        Optional<ByteRange> range,
        boolean acceptUnsigned) {

    /** The most bytes of a message in a request: those of 4 MiB of plaintext, and room for what the format adds. */
    static final int MOST_INLINE = (4 << 20) + (512 << 10);

    private static final String INSTEAD = "put the message in S3 and name it in \"source\"";

    static DecryptRequest read(Request request) {
        request.only("ciphertext", "source", "destination", "overwrite", "requireContext", "range", "acceptUnsigned");
        Fields.exactlyOne(request, List.of("ciphertext", "source"), "\"source\": \"s3://bucket/key\"");
        return new DecryptRequest(
                input(request),
                Fields.destination(request),
                Fields.context(request, "requireContext"),
                ByteRange.read(request),
                request.flag("acceptUnsigned").orElse(false));
    }

    private static Input input(Request request) {
        return request.base64("ciphertext", MOST_INLINE, INSTEAD)
                .<Input>map(Input.Inline::new)
                .or(() -> Fields.source(request))
                .orElseThrow();
    }
}
