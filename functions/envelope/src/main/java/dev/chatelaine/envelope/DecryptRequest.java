package dev.chatelaine.envelope;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.lambda.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Decrypt is asked.
 *
 * @param input the message, or the base64 of it
 * @param destination where to put the plaintext; empty for the answer
 * @param required the pairs that the message must carry, one or more
 */
record DecryptRequest(Input input, Optional<Destination> destination, EncryptionContext required) {

    /** The most bytes of a message in a request: those of 4 MiB of plaintext, and room for what the format adds. */
    static final int MOST_INLINE = (4 << 20) + (512 << 10);

    private static final String INSTEAD = "put the message in S3 and name it in \"source\"";

    static DecryptRequest read(Request request) {
        refuseWhatComesLater(request);
        request.only("ciphertext", "source", "destination", "overwrite", "requireContext");
        Fields.exactlyOne(request, List.of("ciphertext", "source"), "\"source\": \"s3://bucket/key\"");
        return new DecryptRequest(
                input(request), Fields.destination(request), Fields.context(request, "requireContext"));
    }

    private static void refuseWhatComesLater(Request request) {
        Stream.of("range", "acceptUnsigned").filter(request::has).findFirst().ifPresent(name -> {
            throw new InvalidRequest("Field \"/" + name
                    + "\" is not supported in this version: decrypt the whole message" + " and leave it out.");
        });
    }

    private static Input input(Request request) {
        return request.base64("ciphertext", MOST_INLINE, INSTEAD)
                .<Input>map(Input.Inline::new)
                .or(() -> Fields.source(request))
                .orElseThrow();
    }
}
