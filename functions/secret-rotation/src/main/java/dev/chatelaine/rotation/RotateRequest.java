package dev.chatelaine.rotation;

import dev.chatelaine.aws.SecretText;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Request;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What Secrets Manager sends. Fields that this project does not know are ignored, since AWS may add some.
 *
 * @param step what to do
 * @param secretId ARN of the secret
 * @param token id of the version that the rotation makes
 * @param rotationToken what proves a rotation of another account's secret; itself secret
 */
record RotateRequest(Step step, String secretId, String token, Optional<SecretText> rotationToken) {

    private static final Expected STEP = new Expected(
            "one of createSecret, setSecret, testSecret, finishSecret, as Secrets Manager sends it",
            "\"createSecret\"");
    private static final Expected TOKEN =
            new Expected("a version id of 32 to 64 characters", "\"a1b2c3d4-5678-90ab-cdef-EXAMPLE11111\"");
    private static final Expected ROTATION_TOKEN =
            new Expected("36 to 256 letters, digits and hyphens", "\"a1b2c3d4-5678-90ab-cdef-EXAMPLE22222\"");
    private static final Pattern TOKEN_FORM = Pattern.compile("[!-~]{32,64}");
    private static final Pattern ROTATION_TOKEN_FORM = Pattern.compile("[a-zA-Z0-9-]{36,256}");

    static RotateRequest read(Request request) {
        return new RotateRequest(
                required(request, "Step", STEP, Step::parse),
                required(request, "SecretId", SecretId.EXPECTED, SecretId::parse),
                required(request, "ClientRequestToken", TOKEN, text -> matching(TOKEN_FORM, text)),
                request.parsed("RotationToken", ROTATION_TOKEN, text -> matching(ROTATION_TOKEN_FORM, text))
                        .map(SecretText::of));
    }

    private static <T> T required(
            Request request, String name, Expected expected, Function<String, Optional<T>> parser) {
        return request.parsed(name, expected, parser).orElseThrow(() -> request.missing(name, expected));
    }

    private static Optional<String> matching(Pattern form, String text) {
        return Optional.of(text).filter(form.asMatchPredicate());
    }
}
