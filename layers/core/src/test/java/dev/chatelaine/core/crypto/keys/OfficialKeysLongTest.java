package dev.chatelaine.core.crypto.keys;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** With frames of one byte, and longer ones. */
@Tag("long")
class OfficialKeysLongTest extends OfficialKeysTwoWay {

    @Override
    List<Integer> frameLengths() {
        return List.of(1, 4096, 65_536);
    }
}
