package dev.chatelaine.front.kms.state;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of a key's material; the material itself lies in a {@link MaterialCopy}.
 *
 * @param id 64 hexadecimal digits
 * @param rotatedAt when an on-demand rotation made it current; nothing for the first version, and before
 * @param description what the importer said of it
 */
public record MaterialVersion(String id, Optional<Instant> rotatedAt, Optional<String> description) {

    static MaterialVersion of(String id) {
        return new MaterialVersion(id, Optional.empty(), Optional.empty());
    }

    MaterialVersion rotated(Instant when) {
        return new MaterialVersion(id, Optional.of(when), description);
    }

    MaterialVersion described(Optional<String> words) {
        return new MaterialVersion(id, rotatedAt, words.or(() -> description));
    }
}
