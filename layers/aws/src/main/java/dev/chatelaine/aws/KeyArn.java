package dev.chatelaine.aws;

import dev.chatelaine.core.crypto.EncryptedDataKey;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of a KMS key.
 *
 * @param text the whole, for example {@code arn:aws:kms:eu-west-1:111122223333:key/…}
 * @param partition the partition, {@code aws} for most
 * @param region the key's region
 * @param account the account that owns the key
 * @param id the key's id
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id">Key identifiers</a>
 */
public record KeyArn(String text, String partition, String region, String account, String id) {

    private static final Pattern FORM =
            Pattern.compile("arn:(?<partition>aws[a-z-]{0,20}):kms:(?<region>[a-z0-9-]{1,32}):(?<account>[0-9]{12})"
                    + ":key/(?<id>[A-Za-z0-9-]{1,64})");

    /** The ARN that the text is; empty if it is none of a key, as those of aliases are not. */
    public static Optional<KeyArn> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new KeyArn(
                        text, form.group("partition"), form.group("region"), form.group("account"), form.group("id")))
                : Optional.empty();
    }

    /** The ARN of the key that wrapped a data key; empty if another provider did, or a key that is not named by its ARN. */
    static Optional<KeyArn> of(EncryptedDataKey wrapped, String provider) {
        return wrapped.providerId().equals(provider) ? parse(wrapped.providerInfoText()) : Optional.empty();
    }

    /**
     * Whether this is one of the keys that a multi-Region key has in several regions.
     *
     * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/mrk-how-it-works.html">Multi-Region keys</a>
     */
    public boolean multiRegion() {
        return id.startsWith("mrk-");
    }

    /** Whether one opens what the other sealed: they are equal, or one multi-Region key in two regions. */
    public boolean isRelatedTo(KeyArn other) {
        return equals(other) || (multiRegion() && in(other.region).equals(other));
    }

    /** The related key in a region. */
    KeyArn in(String elsewhere) {
        String moved = "arn:%s:kms:%s:%s:key/%s".formatted(partition, elsewhere, account, id);
        return new KeyArn(moved, partition, elsewhere, account, id);
    }

    @Override
    public String toString() {
        return text;
    }
}
