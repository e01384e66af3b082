package dev.chatelaine.rotation;

import java.util.Optional;
import java.util.regex.Pattern;

/** An ARN of a secret, or the beginning of one and an asterisk. */
final class SecretPattern {

    private static final Pattern FORM = Pattern.compile(
            "arn:aws[a-z-]{0,20}:secretsmanager:[a-z0-9-]{1,30}:[0-9]{12}:secret:[A-Za-z0-9/_+=.@-]{1,512}\\*?");

    private SecretPattern() {}

    static Optional<String> parse(String text) {
        return Optional.of(text).filter(FORM.asMatchPredicate());
    }
}
