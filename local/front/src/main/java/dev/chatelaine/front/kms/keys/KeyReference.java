package dev.chatelaine.front.kms.keys;

import dev.chatelaine.front.kms.model.KmsRefusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request calls a key: {@code <id>}, {@code alias/<name>}, or the ARN of either.
 *
 * @param text as given
 * @param account whose key it is
 * @param region where it is
 */
public record KeyReference(String text, String account, String region) {

    private static final Pattern KEY_ID = Pattern.compile(
            "(mrk-[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",
            Pattern.CASE_INSENSITIVE);

    /**
     * Reads a reference of a caller.
     *
     * @throws KmsRefusal NotFoundException for an ARN of another Region or service
     */
    public static KeyReference of(String text, String account, String region) {
        if (!text.startsWith("arn:")) {
            return new KeyReference(text, account, region);
        }
        String[] parts = text.split(":", 6);
        if (parts.length < 6 || !parts[2].equals("kms")) {
            throw KmsRefusal.of("InvalidArnException", "Invalid arn " + text);
        }
        if (!parts[3].equals(region)) {
            throw KmsRefusal.of("NotFoundException", "Invalid arn " + parts[3]);
        }
        return new KeyReference(text, parts[4], region);
    }

    /** The alias, with its prefix, when the request named one. */
    public Optional<String> alias() {
        return Optional.of(resource()).filter(name -> name.startsWith("alias/"));
    }

    /** What AWS says of a reference to nothing. */
    public KmsRefusal notFound() {
        if (alias().isPresent()) {
            return notFound("Alias " + arn(resource()) + " is not found.");
        }
        String id = resource().substring(resource().indexOf('/') + 1);
        return notFound(
                KEY_ID.matcher(id).matches()
                        ? "Key '" + arn("key/" + id) + "' does not exist"
                        : "Invalid keyId '" + id + "'");
    }

    private String resource() {
        return text.startsWith("arn:") ? text.split(":", 6)[5] : text;
    }

    private String arn(String resource) {
        return "arn:aws:kms:" + region + ":" + account + ":" + resource;
    }

    private static KmsRefusal notFound(String sentence) {
        return KmsRefusal.of("NotFoundException", sentence);
    }
}
