package dev.chatelaine.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of a KMS key.
 *
 * @param text the whole, for example {@code arn:aws:kms:eu-west-1:111122223333:key/…}
 * @param region the key's region
 * @param id the key's id
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id">Key identifiers</a>
 */
public record KeyArn(String text, String region, String id) {

    private static final Pattern FORM = Pattern.compile(
            "arn:aws[a-z-]{0,20}:kms:(?<region>[a-z0-9-]{1,32}):[0-9]{12}:key/(?<id>[A-Za-z0-9-]{1,64})");

    /** The ARN that the text is; empty if it is none of a key, as those of aliases are not. */
    public static Optional<KeyArn> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new KeyArn(text, form.group("region"), form.group("id")))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
