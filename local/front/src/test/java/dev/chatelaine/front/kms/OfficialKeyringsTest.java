package dev.chatelaine.front.kms;

import dev.chatelaine.core.crypto.AlgorithmSuite;
import dev.chatelaine.core.crypto.Shape;
import java.util.stream.Stream;

/** With a suite of each version with and without signature, and short frames. */
class OfficialKeyringsTest extends OfficialKeyringsTwoWay {

    @Override
    Stream<Shape> shapes() {
        return Stream.of(
                        AlgorithmSuite.AES_128_GCM,
                        AlgorithmSuite.AES_128_GCM_HKDF_ECDSA_P256,
                        AlgorithmSuite.AES_256_GCM_COMMIT,
                        AlgorithmSuite.AES_256_GCM_COMMIT_ECDSA_P384)
                .map(suite -> new Shape(suite, 16));
    }
}
