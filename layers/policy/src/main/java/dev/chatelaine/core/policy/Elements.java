package dev.chatelaine.core.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The elements of a document or statement: an ordered list in which each kind stands at most once. */
final class Elements {

    private Elements() {}

    static <T> Optional<T> find(List<? super T> elements, Class<T> kind) {
        return elements.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    static void requireEachKindOnce(List<?> elements) {
        Set<Class<?>> seen = new HashSet<>();
        if (!elements.stream().allMatch(element -> seen.add(element.getClass()))) {
            throw new IllegalArgumentException("each kind of element stands at most once");
        }
    }
}
