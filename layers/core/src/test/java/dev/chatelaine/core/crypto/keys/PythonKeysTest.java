package dev.chatelaine.core.crypto.keys;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.Shape;
import java.util.stream.Stream;

/** With a suite of each version and short frames. It writes multiples of 128 bytes. */
class PythonKeysTest extends PythonKeysTwoWay {

    @Override
    Stream<Shape> shapes() {
        return Stream.of(AlgorithmSuite.AES_192_GCM_HKDF_ECDSA_P384, AlgorithmSuite.AES_256_GCM_COMMIT)
                .map(suite -> new Shape(suite, 128));
    }
}
