package dev.chatelaine.parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Where values come from, as JSON objects. */
final class Provenance {

    private Provenance() {}

    /** For each name where its value comes from, and what that overrides, the nearest first. */
    static Map<String, Object> of(Configuration configuration) {
        Map<String, Object> all = new TreeMap<>();
        configuration.choices().forEach((name, choice) -> {
            Map<String, Object> one = of(choice);
            one.put("shadows", choice.shadows().stream().map(Provenance::of).toList());
            all.put(name, one);
        });
        return all;
    }

    /** Where one value comes from. */
    static Map<String, Object> of(Choice choice) {
        Map<String, Object> one = new LinkedHashMap<>();
        choice.path().ifPresent(path -> one.put("path", path.text()));
        one.put("name", choice.parameter().name());
        one.put("version", choice.parameter().version());
        one.put("type", choice.parameter().type());
        one.put("lastModified", choice.parameter().lastModified().toString());
        return one;
    }
}
