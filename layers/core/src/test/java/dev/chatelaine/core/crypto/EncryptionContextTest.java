package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.InvalidRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptionContextTest {

    @Test
    void serialisesAsCountThenLengthsAndTexts() {
        assertThat(EncryptionContext.of(Map.of("b", "2", "a", "1")).serialize())
                .asHexString()
                .isEqualToIgnoringCase("0002" + "0001" + "61" + "0001" + "31" + "0001" + "62" + "0001" + "32");
    }

    @Test
    void serialisesNoPairsToNoBytes() {
        assertThat(EncryptionContext.empty().serialize()).isEmpty();
        assertThat(EncryptionContext.of(Map.of())).isSameAs(EncryptionContext.empty());
    }

    /** U+1F511 is a surrogate pair that begins with D83D: UTF-16 units would sort it before U+FF21. */
    @Test
    void sortsByUtf8BytesAlsoAboveTheBasicPlane() {
        String key = "\uD83D\uDD11";
        String wide = "\uFF21";

        assertThat(EncryptionContext.of(Map.of(key, "1", wide, "2")).pairs().keySet())
                .containsExactly(wide, key);
    }

    @Test
    void parsesWhatItSerialises() {
        EncryptionContext context = EncryptionContext.of(Map.of("\uD83D\uDD11", "1", "\uFF21", "2", "a", "3"));

        assertThat(EncryptionContext.parse(context.serialize())).isEqualTo(context);
        assertThat(EncryptionContext.parse(new byte[0])).isEqualTo(EncryptionContext.empty());
    }

    @Test
    void parsesReservedKeysWhichCallersMayNotGive() {
        byte[] serialized = EncryptionContext.empty()
                .with(EncryptionContext.PUBLIC_KEY, "x")
                .serialize();

        assertThat(EncryptionContext.parse(serialized).value("aws-crypto-public-key"))
                .contains("x");
        assertThatThrownBy(() -> EncryptionContext.of(Map.of("aws-crypto-mine", "1")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("aws-crypto-");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "empty but counted, 0000",
        "cut within the count, 00",
        "cut within a pair, 00010001610001",
        "fewer pairs than counted, 00020001610000",
        "bytes after the last pair, 000100016100003f",
        "repeated key, 00020001610000" + "0001610000",
        "empty key, 000100000000",
        "key not UTF-8, 00010001ff0000",
        "overlong encoding, 00010002c0800000",
        "value not UTF-8, 00010001610002c328",
        "encoded surrogate, 00010003eda0800000",
        "length beyond the end, 0001ffff61"
    })
    void refusesEveryOtherForm(String how, String serialized) {
        assertThatThrownBy(() -> EncryptionContext.parse(HexFormat.of().parseHex(serialized)))
                .as(how)
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("encryption context");
    }

    @Test
    void takesExactly65535Bytes() {
        int room = 0xFFFF - 2 - 4 - 1;

        assertThat(EncryptionContext.of(Map.of("k", "v".repeat(room))).serialize())
                .hasSize(0xFFFF);
        assertThatThrownBy(() -> EncryptionContext.of(Map.of("k", "v".repeat(room + 1))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("65,535");
    }

    @Test
    void refusesTextThatHasNoUtf8Form() {
        assertThatThrownBy(() -> EncryptionContext.of(Map.of("k", "\uD83D"))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> EncryptionContext.of(Map.of("\uDD11", "v"))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesToWriteEmptyTextWhichNotEverySdkReads() {
        assertThatThrownBy(() -> EncryptionContext.of(Map.of("", "v"))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> EncryptionContext.of(Map.of("k", ""))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void readsAnEmptyValue() {
        assertThat(EncryptionContext.parse(HexFormat.of().parseHex("00010001610000"))
                        .pairs())
                .containsExactly(Map.entry("a", ""));
    }

    /** Published messages carry the public key's pair last, whatever its place would be. */
    @Test
    void readsPairsInAnyOrderAndSortsThem() {
        EncryptionContext unsorted =
                EncryptionContext.parse(HexFormat.of().parseHex("0002" + "0001620000" + "0001610000"));

        assertThat(unsorted.serialize()).asHexString().isEqualTo("0002" + "0001610000" + "0001620000");
        assertThat(unsorted.pairs().keySet()).containsExactly("a", "b");
    }

    @Test
    void containsThePairsItHasAndNamesTheFirstItLacks() {
        EncryptionContext context = EncryptionContext.of(Map.of("a", "1", "b", "2"));

        assertThat(context.contains(EncryptionContext.of(Map.of("b", "2")))).isTrue();
        assertThat(context.contains(EncryptionContext.empty())).isTrue();
        assertThat(context.firstMissing(EncryptionContext.of(Map.of("a", "1", "b", "3"))))
                .contains("b");
        assertThat(context.firstMissing(EncryptionContext.of(Map.of("c", "1")))).contains("c");
    }

    @Test
    void printsKeysAndNoValues() {
        assertThat(EncryptionContext.of(Map.of("name", "secret-value"))).hasToString("EncryptionContext[name]");
    }

    @Test
    void cannotBeChangedThroughWhatItGives() {
        EncryptionContext context = EncryptionContext.of(Map.of("a", "1"));
        byte[] serialized = context.serialize();
        serialized[0] = 9;

        assertThat(context.serialize()).isNotEqualTo(serialized);
        assertThatThrownBy(() -> context.pairs().put("b", "2")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keepsTheBytesItWasParsedFrom() {
        byte[] serialized = ByteBuffer.allocate(8)
                .putShort((short) 1)
                .putShort((short) 1)
                .put("k".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 1)
                .put("v".getBytes(StandardCharsets.US_ASCII))
                .array();

        assertThat(EncryptionContext.parse(serialized).serialize()).isEqualTo(serialized);
    }
}
