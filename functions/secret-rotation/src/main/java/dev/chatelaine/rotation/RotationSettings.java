package dev.chatelaine.rotation;

import dev.chatelaine.lambda.Endpoint;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Settings;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * How the stack configures the rotation functions.
 *
 * @param rules {@code PASSWORD_LENGTH} and {@code EXCLUDED_CHARACTERS}: what new passwords are made of
 * @param masters {@code MASTER_SECRETS}: which secrets may serve as the administrator's
 * @param certificates {@code DATABASE_CERTIFICATES}: the authorities that database servers are trusted by, each the
 *     base64 of its certificate in DER; none for those that the JDK trusts
 * @param endpoint what stands in for AWS
 */
public record RotationSettings(
        PasswordRules rules, MasterSecrets masters, List<String> certificates, Optional<URI> endpoint) {

    private static final int SHORTEST = 16;
    private static final int LONGEST = 128;

    private static final Expected LENGTH =
            new Expected("a number of characters from " + SHORTEST + " to " + LONGEST, "32");
    private static final Expected EXCLUDED = new Expected(
            "characters that passwords must not have, so that at least " + PasswordRules.FEWEST_CHARACTERS
                    + " are left",
            PasswordRules.DEFAULT_EXCLUDED);
    private static final Expected MASTERS = new Expected(
            "ARNs of secrets, separated by commas; an asterisk may end one",
            "arn:aws:secretsmanager:us-east-1:111122223333:secret:shop/master-*");
    private static final Expected CERTIFICATES =
            new Expected("certificates in DER as base64, separated by commas", "MIIB...");

    /**
     * Reads the settings.
     *
     * @throws dev.chatelaine.Internal that names each error
     */
    public static RotationSettings read(Settings settings) {
        PasswordRules rules = new PasswordRules(
                settings.optional("PASSWORD_LENGTH", LENGTH, RotationSettings::length)
                        .orElse(PasswordRules.DEFAULT_LENGTH),
                settings.optional("EXCLUDED_CHARACTERS", EXCLUDED, RotationSettings::excluded)
                        .orElse(PasswordRules.DEFAULT_EXCLUDED));
        List<String> masters = settings.list("MASTER_SECRETS", MASTERS, SecretPattern::parse);
        List<String> certificates = settings.list("DATABASE_CERTIFICATES", CERTIFICATES, RotationSettings::certificate);
        Optional<URI> endpoint = Endpoint.read(settings);
        settings.check();
        return new RotationSettings(rules, new MasterSecrets(masters), certificates, endpoint);
    }

    private static Optional<Integer> length(String text) {
        return Optional.of(text)
                .filter(number -> number.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(length -> length >= SHORTEST && length <= LONGEST);
    }

    private static Optional<String> excluded(String text) {
        int left = new PasswordRules(PasswordRules.DEFAULT_LENGTH, text).alphabet().length;
        return Optional.of(text).filter(some -> left >= PasswordRules.FEWEST_CHARACTERS);
    }

    private static Optional<String> certificate(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0 ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
