package dev.chatelaine.envelope;

import dev.chatelaine.aws.AliasArn;
import java.util.Optional;

/** What aliases of keys stand for. */
@FunctionalInterface
public interface Aliases {

    /** The ARN of the key that the alias stands for now; empty if it lies where no configured key does. */
    Optional<String> key(AliasArn alias);
}
