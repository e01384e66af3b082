package dev.chatelaine.envelope;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What Encrypt is asked.
 *
 * @param input what to seal
 * @param destination where to put the message; empty for the answer
 * @param context the pairs to bind, one or more
 * @param keys which of the stack's keys; empty for all
 * @param suite the algorithm suite
 * @param frameLength bytes of plaintext in a frame
 */
record EncryptRequest(
        Input input,
        Optional<Destination> destination,
        EncryptionContext context,
        List<KeyName> keys,
        AlgorithmSuite suite,
        int frameLength) {

    /** The most bytes of plaintext in a request. */
    static final int MOST_INLINE = 4 << 20;

    private static final String INSTEAD = "put the data in S3 and name it in \"source\"";
    private static final Expected SUITE = new Expected("\"0478\" or \"0578\"", "\"0578\"");
    private static final Expected KEY =
            new Expected("a key ARN, a key id or an alias ARN", "\"arn:aws:kms:us-east-1:111122223333:alias/shop\"");
    private static final Expected KEYS = new Expected(
            "a list of key ARNs, key ids or alias ARNs", "[\"arn:aws:kms:us-east-1:111122223333:alias/shop\"]");

    static EncryptRequest read(Request request) {
        request.only(
                "plaintext",
                "text",
                "source",
                "destination",
                "overwrite",
                "encryptionContext",
                "keys",
                "suite",
                "frameLength");
        Fields.exactlyOne(request, List.of("plaintext", "text", "source"), "\"text\": \"hello\"");
        return new EncryptRequest(
                input(request),
                Fields.destination(request),
                Fields.context(request, "encryptionContext"),
                keys(request),
                request.parsed("suite", SUITE, EncryptRequest::suite)
                        .orElse(AlgorithmSuite.AES_256_GCM_COMMIT_ECDSA_P384),
                request.whole(
                                "frameLength",
                                1,
                                MessageEncryptor.MAX_FRAME_LENGTH,
                                MessageEncryptor.DEFAULT_FRAME_LENGTH)
                        .map(Math::toIntExact)
                        .orElse(MessageEncryptor.DEFAULT_FRAME_LENGTH));
    }

    private static Input input(Request request) {
        return request.base64("plaintext", MOST_INLINE, INSTEAD)
                .or(() -> request.utf8("text", MOST_INLINE, INSTEAD))
                .<Input>map(Input.Inline::new)
                .or(() -> Fields.source(request))
                .orElseThrow();
    }

    private static List<KeyName> keys(Request request) {
        return request.each("keys", KEYS, KEY, KeyName::parse).orElse(List.of());
    }

    private static Optional<AlgorithmSuite> suite(String id) {
        return Arrays.stream(AlgorithmSuite.values())
                .filter(AlgorithmSuite::committing)
                .filter(suite -> suite.id().equals(id))
                .findFirst();
    }
}
