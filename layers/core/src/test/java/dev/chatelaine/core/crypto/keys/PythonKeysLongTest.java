package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.core.crypto.Shape;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** With every suite and several frame lengths. */
@Tag("long")
class PythonKeysLongTest extends PythonKeysTwoWay {

    @Override
    Stream<Shape> shapes() {
        return Shape.each(List.of(128, 4096));
    }
}
