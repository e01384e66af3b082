package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.OneOrMany;
import java.util.List;
import java.util.stream.IntStream;

/** Something, and the JSON pointer of its place. */
record Located<T>(String pointer, T value) {

    static <T> List<Located<T>> of(String pointer, OneOrMany<T> list) {
        if (list.bare()) {
            return List.of(new Located<>(pointer, list.items().getFirst()));
        }
        return IntStream.range(0, list.items().size())
                .mapToObj(i -> new Located<>(pointer + "/" + i, list.items().get(i)))
                .toList();
    }

    /** A name as a step of a pointer. */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
