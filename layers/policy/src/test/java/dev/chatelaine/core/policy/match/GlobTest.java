package dev.chatelaine.core.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlobTest {

    private static final int PATTERNS = 200_000;

    /** The same pattern in the regular expressions of the JDK, which are the judge. */
    private static Pattern regex(String pattern, Wildcards wildcards) {
        String[] segments = pattern.split(":", 6);
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < segments.length; i++) {
            boolean free = wildcards == Wildcards.TEXT || i == 5;
            String segment = segments[i];
            if (!free && wildcards == Wildcards.RESOURCE && segment.endsWith("*")) {
                segment = segment.substring(0, segment.length() - 1) + "!";
            }
            regex.append(i == 0 ? "" : ":")
                    .append(segment.replace("*", free ? ".*" : "[^:]*")
                            .replace("?", free ? "." : "[^:]")
                            .replace("!", ".*"));
        }
        return Pattern.compile(regex.toString());
    }

    private static String random(Random random, String alphabet, int most) {
        return random.ints(random.nextInt(most), 0, alphabet.length())
                .mapToObj(c -> alphabet.substring(c, c + 1))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithRegularExpressions(Wildcards wildcards) {
        Random random = new Random(1);
        int matched = 0;
        for (int i = 0; i < PATTERNS; i++) {
            String pattern = random(random, "ab::**?", 12);
            String text = random(random, "aab:", 12);
            boolean expected = regex(pattern, wildcards).matcher(text).matches();
            matched += expected ? 1 : 0;
            assertThat(new GlobBuilder(wildcards).pattern(pattern).build().matches(text))
                    .as("%s on %s", pattern, text)
                    .isEqualTo(expected);
        }
        assertThat(matched).isGreaterThan(PATTERNS / 200);
    }

    @Test
    void answersAtOnceOnAPatternMadeToBacktrack() {
        Glob glob =
                new GlobBuilder(Wildcards.TEXT).pattern("*a".repeat(200) + "b").build();

        assertThat(glob.matches("a".repeat(5_000))).isFalse();
    }
}
