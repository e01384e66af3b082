package dev.chatelaine.core.policy.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The contexts of requests under which a described use must be allowed, and those under which it must not. */
final class Contexts {

    private static final String ELSE = "-and-no-other";

    private final KeyDescription description;
    private final Map<String, String> bound = new HashMap<>();

    Contexts(KeyDescription description) {
        this.description = description;
        description.encryptionContext().forEach((name, value) -> bound.put(Bounds.CONTEXT + name, value));
    }

    /** With the bound context, also with a pair more; through each of the services, or, without any, also directly. */
    List<Map<String, String>> fitting() {
        List<Map<String, String>> contexts = new ArrayList<>(throughServices());
        contexts.add(plus(
                contexts.getFirst(),
                Bounds.CONTEXT + String.join("", description.encryptionContext().keySet()) + ELSE,
                "x"));
        if (description.services().isEmpty()) {
            contexts.add(bound);
        }
        return contexts;
    }

    /** Through each of the services; through some service when none is named. */
    List<Map<String, String>> throughServices() {
        List<Via> named = description.services();
        return named.isEmpty()
                ? List.of(plus(bound, Bounds.VIA, unnamed()))
                : named.stream()
                        .map(service -> plus(bound, Bounds.VIA, service.example()))
                        .toList();
    }

    /** Without each pair, and with each of another value; directly and through another service, where one is named. */
    List<Map<String, String>> unfitting() {
        List<Map<String, String>> contexts = new ArrayList<>();
        Map<String, String> fitting = throughServices().getFirst();
        bound.forEach((key, value) -> {
            contexts.add(plus(fitting, key, value + ELSE));
            contexts.add(without(fitting, key));
        });
        if (!description.services().isEmpty()) {
            contexts.add(bound);
            contexts.add(plus(bound, Bounds.VIA, unnamed()));
        }
        return contexts;
    }

    /** The name is longer than that of any that is named. */
    private String unnamed() {
        return String.join(
                        "-",
                        description.services().stream()
                                .map(service -> service.principal().split("\\.", 2)[0])
                                .toList())
                + "service" + ELSE + ".us-east-1.amazonaws.com";
    }

    private static Map<String, String> plus(Map<String, String> context, String key, String value) {
        Map<String, String> more = new HashMap<>(context);
        more.put(key, value);
        return more;
    }

    private static Map<String, String> without(Map<String, String> context, String key) {
        Map<String, String> less = new HashMap<>(context);
        less.remove(key);
        return less;
    }
}
