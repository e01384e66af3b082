package dev.chatelaine.waf.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a report, which fits in an answer: the longest parts are cut until it does, and {@code cut} names them with
 * how many entries the whole has.
 */
public final class Head {

    /** The most bytes of JSON, with room for the places of the whole. */
    public static final int MOST_BYTES = (256 << 10) - (4 << 10);

    private Head() {}

    /** The head of a report's tree, which is left as it is. */
    public static Map<String, Object> of(Map<String, Object> tree) {
        Map<String, Object> head = new LinkedHashMap<>(tree);
        Map<String, Object> cut = new LinkedHashMap<>();
        while (JsonTree.bytes(head).length > MOST_BYTES) {
            Optional<String> longest = longest(head);
            if (longest.isEmpty()) {
                break;
            }
            String name = longest.get();
            cut.putIfAbsent(name, (long) size(head.get(name)));
            head.put(name, half(head.get(name)));
            head.put("cut", cut);
        }
        return head;
    }

    /** The part that takes the most bytes and can be cut. */
    private static Optional<String> longest(Map<String, Object> head) {
        return head.entrySet().stream()
                .filter(part -> !part.getKey().equals("cut") && size(part.getValue()) > 0)
                .max(Comparator.comparingInt(part -> JsonTree.bytes(part.getValue()).length))
                .map(Map.Entry::getKey);
    }

    private static int size(Object part) {
        return switch (part) {
            case List<?> list -> list.size();
            case Map<?, ?> map
            when map.values().stream().anyMatch(List.class::isInstance) ->
                map.values().stream().mapToInt(Head::size).max().orElse(0);
            case Map<?, ?> map when map.size() > MOST_FIXED -> map.size();
            default -> 0;
        };
    }

    /** Objects with no more members than this have them by name, and are kept. */
    private static final int MOST_FIXED = 16;

    private static Object half(Object part) {
        return switch (part) {
            case List<?> list -> List.copyOf(list.subList(0, list.size() / 2));
            case Map<?, ?> map
            when map.values().stream().anyMatch(List.class::isInstance) -> {
                Map<Object, Object> halves = new LinkedHashMap<>();
                map.forEach((name, list) -> halves.put(name, half(list)));
                yield halves;
            }
            case Map<?, ?> map -> {
                Map<Object, Object> first = new LinkedHashMap<>();
                new ArrayList<>(map.entrySet())
                        .subList(0, map.size() / 2)
                        .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
                yield first;
            }
            default -> part;
        };
    }
}
