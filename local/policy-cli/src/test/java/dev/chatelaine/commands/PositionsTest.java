package dev.chatelaine.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsTest {

    private static final String TEXT = "{\n  \"a/b\" : [ 1,\n   {\"c\": \"\\u00e4\uD83D\uDE00\" }],\r\n \"d\": true}";

    @ParameterizedTest
    @CsvSource({
        "'', 1, 1, 4, 12",
        "/a~1b, 2, 11, 3, 23",
        "/a~1b/0, 2, 13, 2, 14",
        "/a~1b/1, 3, 4, 3, 22",
        "/a~1b/1/c, 3, 10, 3, 20",
        "/d, 4, 7, 4, 11",
        "/a~1b/1/absent, 3, 4, 3, 22",
        "/absent/x, 1, 1, 4, 12"
    })
    void aPointerNamesItsPlaceOrTheNearestAround(String pointer, int line, int column, int endLine, int endColumn) {
        assertThat(Positions.of(TEXT).at(pointer)).isEqualTo(new Region(line, column, endLine, endColumn));
    }

    @Test
    void aBrokenTextIsKnownAsFarAsItIsRead() {
        Positions positions = Positions.of("{\"a\": 1,\n \"b\": ]");
        assertThat(positions.at("/a")).isEqualTo(new Region(1, 7, 1, 8));
        assertThat(positions.end()).contains(new Region(2, 7, 2, 7));
    }
}
