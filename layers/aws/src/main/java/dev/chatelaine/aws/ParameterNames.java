package dev.chatelaine.aws;

import java.util.List;
import java.util.Optional;

/**
 * Parameters by their names.
 *
 * @param names full names, each once
 * @param decrypt whether SecureStrings are to be decrypted
 * @param selector the number or the label of the version; empty for the newest
 */
public record ParameterNames(List<String> names, boolean decrypt, Optional<String> selector) {

    /** Copies the names. */
    public ParameterNames {
        names = List.copyOf(names);
    }

    /** The names as Parameter Store takes them, selectors attached. */
    List<String> selected() {
        return names.stream()
                .map(name -> selector.map(at -> name + ":" + at).orElse(name))
                .toList();
    }
}
