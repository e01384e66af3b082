package dev.chatelaine.core.policy.match;

import java.util.List;

/**
 * The operator {@code Null}: {@code true} asks that the key is absent, {@code false} that it is there. Empty values
 * count as absent.
 */
final class Absence implements Condition {

    private final String key;
    private final boolean holdsWhenAbsent;
    private final boolean holdsWhenPresent;

    Absence(String key, List<String> values) {
        this.key = key;
        this.holdsWhenAbsent = values.stream().anyMatch("true"::equalsIgnoreCase);
        this.holdsWhenPresent = values.stream().anyMatch("false"::equalsIgnoreCase);
    }

    @Override
    public boolean holds(KeyValues keys) {
        boolean absent = keys.of(key).stream().allMatch(String::isEmpty);
        return absent ? holdsWhenAbsent : holdsWhenPresent;
    }
}
