package dev.chatelaine.front.kms;

import dev.chatelaine.core.crypto.ForeignSdk;
import java.util.List;
import java.util.Map;

/** The keyrings of the official SDK for JavaScript. */
class JavaScriptKeyringsTest extends ForeignKeyrings {

    @Override
    ForeignSdk sdk() {
        return ForeignSdk.javaScript();
    }

    @Override
    Map<String, ?> key(Map<String, ?> description) {
        return Map.of("keys", List.of(description));
    }
}
