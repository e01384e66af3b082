package dev.chatelaine.lambda;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** An answer of a test. */
@Serdeable.Serializable
record Reply(
        @Nullable SecretBytes bytes, String empty, @Nullable String absent) implements Answer {

    @Override
    public Map<String, Long> counts() {
        return Map.of("b", 2L, "a", 1L);
    }

    @Override
    public void close() {
        if (bytes != null) {
            bytes.close();
        }
    }
}
