package dev.chatelaine.envelope;

import dev.chatelaine.core.crypto.SigningAlgorithm;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields that Sign and Verify read alike. */
final class SignatureFields {

    static final Expected KEY =
            new Expected("a key ARN, a key id or an alias ARN", "\"arn:aws:kms:us-east-1:111122223333:alias/shop\"");
    static final Expected ALGORITHM = new Expected(
            "one of " + Arrays.stream(SigningAlgorithm.values()).map(Enum::name).collect(Collectors.joining(", ")),
            "\"ECDSA_SHA_256\"");

    /** The most bytes of a message in a request. */
    private static final int MOST_INLINE = 4 << 20;

    private static final String INSTEAD = "put the message in S3 and name it in \"source\"";

    private SignatureFields() {}

    static Input message(Request request) {
        Fields.exactlyOne(request, List.of("message", "source"), "\"source\": \"s3://bucket/key\"");
        return request.base64("message", MOST_INLINE, INSTEAD)
                .<Input>map(Input.Inline::new)
                .or(() -> Fields.source(request))
                .orElseThrow();
    }

    static Optional<KeyName> key(Request request) {
        return request.parsed("key", KEY, KeyName::parse);
    }

    static Optional<SigningAlgorithm> algorithm(Request request) {
        return request.parsed("algorithm", ALGORITHM, SigningAlgorithm::named);
    }
}
