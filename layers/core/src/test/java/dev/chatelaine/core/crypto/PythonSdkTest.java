package dev.chatelaine.core.crypto;

import java.util.List;

/** Two-way with the official SDK for Python. */
class PythonSdkTest extends TwoWayTest {

    @Override
    ForeignSdk start() {
        return ForeignSdk.python();
    }

    /** It writes multiples of 128 bytes. */
    @Override
    List<Integer> frameLengths() {
        return List.of(128, 4096);
    }

    @Override
    boolean opens(ForeignKey key) {
        return true;
    }
}
