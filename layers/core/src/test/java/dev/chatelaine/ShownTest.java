package dev.chatelaine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void quotesAPlainName() {
        assertThat(Shown.name("purpose")).isEqualTo("\"purpose\"");
    }

    @Test
    void escapesWhatCouldForgeALogLineOrEndAString() {
        assertThat(Shown.name("a\nb\"c\\d\u001b\u2028é")).isEqualTo("\"a\\u000ab\\\"c\\\\d\\u001b\\u2028\\u00e9\"");
    }

    @Test
    void cutsALongName() {
        assertThat(Shown.name("x".repeat(1000))).isEqualTo("\"" + "x".repeat(120) + "...\"");
    }

    @Test
    void cutsTextWhereItIsAsked() {
        assertThat(Shown.cut("abc", 3)).isEqualTo("\"abc\"");
        assertThat(Shown.cut("abcd", 3)).isEqualTo("\"abc...\"");
    }
}
