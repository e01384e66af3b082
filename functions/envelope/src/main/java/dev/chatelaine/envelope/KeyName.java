package dev.chatelaine.envelope;

import dev.chatelaine.aws.AliasArn;
import dev.chatelaine.aws.KeyArn;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a request names a key. */
sealed interface KeyName {

    /** By its ARN. */
    record ByArn(KeyArn arn) implements KeyName {}

    /** By its id. */
    record ById(String id) implements KeyName {}

    /** By an alias. */
    record ByAlias(AliasArn alias) implements KeyName {}

    /** A key id: a UUID, or {@code mrk-} and 32 digits of a multi-Region key. */
    Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}");

    /** The key that the text names; empty if it is no name of a key. */
    static Optional<KeyName> parse(String text) {
        return KeyArn.parse(text)
                .<KeyName>map(ByArn::new)
                .or(() -> AliasArn.parse(text).map(ByAlias::new))
                .or(() -> ID.matcher(text).matches() ? Optional.of(new ById(text)) : Optional.empty());
    }
}
