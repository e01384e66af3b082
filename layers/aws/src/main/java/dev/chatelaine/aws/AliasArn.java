package dev.chatelaine.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of an alias of a KMS key.
 *
 * @param text the whole, for example {@code arn:aws:kms:eu-west-1:111122223333:alias/shop}
 * @param region the alias's region
 */
public record AliasArn(String text, String region) {

    private static final Pattern FORM =
            Pattern.compile("arn:aws[a-z-]{0,20}:kms:(?<region>[a-z0-9-]{1,32}):[0-9]{12}:alias/[A-Za-z0-9/_-]{1,250}");

    /** The ARN that the text is; empty if it is none of an alias. */
    public static Optional<AliasArn> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new AliasArn(text, form.group("region"))) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
