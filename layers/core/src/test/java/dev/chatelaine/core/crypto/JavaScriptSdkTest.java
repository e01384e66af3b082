package dev.chatelaine.core.crypto;

import java.util.List;

/** Two-way with the official SDK for JavaScript. */
class JavaScriptSdkTest extends TwoWayTest {

    private final boolean pkcs1 = ForeignSdk.nodeHasPkcs1();

    @Override
    ForeignSdk start() {
        return pkcs1 ? ForeignSdk.javaScriptWithPkcs1() : ForeignSdk.javaScript();
    }

    @Override
    List<Integer> frameLengths() {
        return List.of(1, 16, 4096);
    }

    @Override
    boolean opens(ForeignKey key) {
        return pkcs1 || !key.pkcs1();
    }
}
