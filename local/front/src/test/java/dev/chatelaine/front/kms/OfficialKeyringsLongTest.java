package dev.chatelaine.front.kms;

import dev.chatelaine.core.crypto.Shape;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** With every suite, frames of one byte, and longer ones. */
@Tag("long")
class OfficialKeyringsLongTest extends OfficialKeyringsTwoWay {

    @Override
    Stream<Shape> shapes() {
        return Shape.each(List.of(1, 16, 4096, 65_536));
    }
}
