package dev.chatelaine.core.crypto;

import dev.chatelaine.core.crypto.FuzzedUnwrapping.Kind;
import dev.chatelaine.core.crypto.keys.FuzzedKeys;
import java.util.stream.Stream;

/** Fuzz target: encrypted data keys, given to each kind of key that is held here. */
final class UnwrapFuzz {

    static final FuzzedUnwrapping KEYS =
            new FuzzedUnwrapping(Stream.concat(Stream.of(Kind.of(Samples.key())), FuzzedKeys.all().stream())
                    .toList());

    private UnwrapFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        KEYS.run(input);
    }
}
