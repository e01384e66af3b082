package dev.chatelaine.parameters;

import dev.chatelaine.aws.StoredParameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How two configurations differ, name by name. It shows no value: a difference is often shown to more people than what
 * differs.
 *
 * @param here the configuration that was asked for
 * @param there the one it is compared with
 * @param decrypted whether the values of SecureStrings are known: ciphertexts of equal values differ
 */
record Comparison(Configuration here, Configuration there, boolean decrypted) {

    /** Each difference as a JSON object: its name and kind, and where it comes from on both sides. */
    List<Map<String, Object>> differences() {
        TreeSet<String> names = new TreeSet<>(here.choices().keySet());
        names.addAll(there.choices().keySet());
        List<Map<String, Object>> differences = new ArrayList<>();
        for (String name : names) {
            Optional<Choice> ours = Optional.ofNullable(here.choices().get(name));
            Optional<Choice> theirs = Optional.ofNullable(there.choices().get(name));
            kind(ours, theirs).ifPresent(kind -> differences.add(difference(name, kind, ours, theirs)));
        }
        return differences;
    }

    private Optional<String> kind(Optional<Choice> ours, Optional<Choice> theirs) {
        if (ours.isEmpty()) {
            return Optional.of("onlyThere");
        }
        return theirs.isEmpty()
                ? Optional.of("onlyHere")
                : kind(ours.get().parameter(), theirs.get().parameter());
    }

    private Optional<String> kind(StoredParameter ours, StoredParameter theirs) {
        if (!ours.type().equals(theirs.type())) {
            return Optional.of("type");
        }
        if (ours.isSecure() && !decrypted) {
            return sameVersion(ours, theirs) ? Optional.empty() : Optional.of("notCompared");
        }
        return ours.value().sameAs(theirs.value()) ? Optional.empty() : Optional.of("value");
    }

    private static boolean sameVersion(StoredParameter ours, StoredParameter theirs) {
        return ours.name().equals(theirs.name()) && ours.version() == theirs.version();
    }

    private static Map<String, Object> difference(
            String name, String kind, Optional<Choice> ours, Optional<Choice> theirs) {
        Map<String, Object> difference = new LinkedHashMap<>();
        difference.put("name", name);
        difference.put("kind", kind);
        ours.ifPresent(choice -> difference.put("here", Provenance.of(choice)));
        theirs.ifPresent(choice -> difference.put("there", Provenance.of(choice)));
        return difference;
    }
}
