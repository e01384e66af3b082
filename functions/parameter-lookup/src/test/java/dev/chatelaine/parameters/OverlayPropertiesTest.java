package dev.chatelaine.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random trees and paths, nested as it comes, against the rule as the manual says it, applied parameter by parameter. */
class OverlayPropertiesTest {

    private static final List<String> SEGMENTS = List.of("a", "b", "c", "ab", "a.b");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void mergesAsTheManualSays(long seed) {
        Random random = new Random(seed);
        Map<String, String> parameters = new TreeMap<>();
        try (Lookups function = new Lookups()) {
            for (int i = 0; i < 120; i++) {
                parameters.put(name(random, 1 + random.nextInt(4)), "v" + i);
            }
            parameters.forEach((name, value) -> function.ssm.put(name, "String", value));
            for (int i = 0; i < 20; i++) {
                List<String> paths = paths(random);
                String request = "{'format': 'flat', 'paths': ["
                        + paths.stream().map(path -> "'" + path + "'").collect(Collectors.joining(",")) + "]}";

                assertThat(function.values(request)).as(request).isEqualTo(expected(parameters, paths));
            }
        }
    }

    private static List<String> paths(Random random) {
        Set<String> paths = new LinkedHashSet<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            paths.add(name(random, random.nextInt(3)));
        }
        return new ArrayList<>(paths);
    }

    private static String name(Random random, int depth) {
        StringBuilder name = new StringBuilder(random.nextBoolean() ? "/shop" : "/shared");
        for (int i = 0; i < depth; i++) {
            name.append('/').append(SEGMENTS.get(random.nextInt(SEGMENTS.size())));
        }
        return name.toString();
    }

    private static Map<String, String> expected(Map<String, String> parameters, List<String> paths) {
        Map<String, String> merged = new TreeMap<>();
        for (String path : paths) {
            parameters.forEach((name, value) -> {
                boolean mine = name.startsWith(path + "/")
                        && paths.stream()
                                .noneMatch(other -> other.length() > path.length() && name.startsWith(other + "/"));
                if (mine) {
                    merged.put(name.substring(path.length() + 1), value);
                }
            });
        }
        return merged;
    }
}
