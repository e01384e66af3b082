package dev.chatelaine.core.policy;

import java.util.List;

/**
 * A list that the policy language may write without brackets when it holds one item.
 *
 * @param items the items in the order of the document
 * @param bare whether the single item stands without brackets
 * @param <T> what an item is: a text, a value or a statement
 */
public record OneOrMany<T>(List<T> items, boolean bare) {

    public OneOrMany {
        items = List.copyOf(items);
        if (bare && items.size() != 1) {
            throw new IllegalArgumentException("only a single item can stand without brackets");
        }
    }

    /** The item alone, without brackets. */
    public static <T> OneOrMany<T> one(T item) {
        return new OneOrMany<>(List.of(item), true);
    }

    /** The items in brackets, also when there is one or none. */
    public static <T> OneOrMany<T> many(List<T> items) {
        return new OneOrMany<>(items, false);
    }

    /** The items: one alone without brackets, as people write it, any other number in brackets. */
    public static <T> OneOrMany<T> of(List<T> items) {
        return new OneOrMany<>(items, items.size() == 1);
    }
}
