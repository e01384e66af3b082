package dev.chatelaine.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The elements of a document or statement: an ordered list in which each kind stands at most once. */
final class Elements {

    private Elements() {}

    static <T> Optional<T> find(List<? super T> elements, Class<T> kind) {
        for (Object element : elements) {
            if (kind.isInstance(element)) {
                return Optional.of(kind.cast(element));
            }
        }
        return Optional.empty();
    }

    /** The list is as short as the grammar has elements. */
    static boolean hasEachKindOnce(List<?> elements) {
        for (int at = 1; at < elements.size(); at++) {
            for (int before = 0; before < at; before++) {
                if (elements.get(before).getClass() == elements.get(at).getClass()) {
                    return false;
                }
            }
        }
        return true;
    }

    static void requireEachKindOnce(List<?> elements) {
        if (!hasEachKindOnce(elements)) {
            throw new IllegalArgumentException("each kind of element stands at most once");
        }
    }

    /** The elements with this one, in the place of the one of its kind, or at the end. */
    static <T> List<T> with(List<T> elements, T element) {
        List<T> others = new ArrayList<>(elements);
        others.replaceAll(old -> old.getClass().equals(element.getClass()) ? element : old);
        if (!others.contains(element)) {
            others.add(element);
        }
        return others;
    }
}
