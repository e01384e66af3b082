package dev.chatelaine.front.kms.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncryptionContextTest {

    @Test
    void doesNotDependOnTheOrderOfPairs() {
        var forth = new LinkedHashMap<>(Map.of("a", "1"));
        forth.put("b", "2");
        var back = new LinkedHashMap<>(Map.of("b", "2"));
        back.put("a", "1");
        assertThat(canonical(forth)).isEqualTo(canonical(back));
    }

    @Test
    void tellsApartWhatConcatenationWouldNot() {
        assertThat(canonical(Map.of("ab", "c"))).isNotEqualTo(canonical(Map.of("a", "bc")));
        assertThat(canonical(Map.of("a", "b", "c", "d"))).isNotEqualTo(canonical(Map.of("a", "bcd")));
    }

    @Test
    void isCaseSensitive() {
        assertThat(canonical(Map.of("a", "b"))).isNotEqualTo(canonical(Map.of("A", "b")));
    }

    @Test
    void sortsByTheBytesOfUtf8() {
        // U+FFFD precedes U+10000 in UTF-8, and follows it in UTF-16.
        assertThat(canonical(Map.of("\uFFFD", "", "\uD800\uDC00", "")))
                .isEqualTo("00000003efbfbd0000000000000004f090808000000000");
    }

    private static String canonical(Map<String, String> pairs) {
        return HexFormat.of().formatHex(new EncryptionContext(pairs).canonical());
    }
}
