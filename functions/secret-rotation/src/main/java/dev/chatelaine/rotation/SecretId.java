package dev.chatelaine.rotation;

import dev.chatelaine.lambda.Expected;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a request names a secret: by ARN or by name. */
final class SecretId {

    static final Expected EXPECTED = new Expected(
            "the ARN or name of a secret", "\"arn:aws:secretsmanager:us-east-1:111122223333:secret:shop/db-a1b2c3\"");

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9/_+=.@:-]{1,2048}");

    private SecretId() {}

    static Optional<String> parse(String text) {
        return Optional.of(text).filter(FORM.asMatchPredicate());
    }
}
