package dev.chatelaine.core.crypto;

import java.util.List;

/** Two-way with the official SDK for JavaScript. */
class JavaScriptSdkTest extends TwoWayTest {

    @Override
    ForeignSdk start() {
        return ForeignSdk.javaScript();
    }

    @Override
    List<Integer> frameLengths() {
        return List.of(1, 16, 4096);
    }

    /** Node.js decrypts no PKCS #1 v1.5 any more. */
    @Override
    boolean opens(ForeignKey key) {
        return !key.pkcs1();
    }
}
