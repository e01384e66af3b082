package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.lint.Operator;
import dev.chatelaine.core.policy.match.Landmarks;
import dev.chatelaine.core.policy.match.Outline;
import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The values of a condition key that its tests tell apart. Empty text is always among them, and what no test reads. */
final class KeyDimension {

    private static final List<String> GUESSES = List.of("other", "another", "x");

    private final String key;
    private final boolean single;
    private final Reading reading;
    private final List<Automaton> more;
    private final Set<String> literals = new TreeSet<>(Set.of(""));
    private final List<Outline> outlines = new ArrayList<>();
    private boolean exact = true;

    /**
     * Starts.
     *
     * @param single whether a request has one value at most
     * @param more sets of texts that are to be told apart
     */
    KeyDimension(String key, boolean single, Reading reading, List<Automaton> more) {
        this.key = key;
        this.single = single;
        this.reading = reading;
        this.more = more;
    }

    Dimension of(Collection<Side.Test> tests, Collection<String> named) {
        literals.addAll(named);
        Set<Operator.Family> families = tests.stream()
                .map(test -> family(test.parts().family()))
                .filter(family -> family != Operator.Family.NULL)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> values = new ArrayList<>(List.of(""));
        if (families.isEmpty()) {
            families.add(Operator.Family.STRING);
        }
        families.forEach(family -> values.addAll(values(
                family,
                tests.stream()
                        .filter(test -> family(test.parts().family()) == family)
                        .toList())));
        values.addAll(named);
        return new Dimension(key, single, exact && families.size() == 1, values);
    }

    /** Truth values and ARNs are texts like others. */
    private static Operator.Family family(Operator.Family family) {
        return family == Operator.Family.BOOL || family == Operator.Family.ARN ? Operator.Family.STRING : family;
    }

    private List<String> values(Operator.Family family, List<Side.Test> tests) {
        List<String> written = tests.stream()
                .flatMap(test -> test.values().stream())
                .distinct()
                .toList();
        return switch (family) {
            case NUMERIC -> and(Landmarks.numbers(written), "0", "other");
            case DATE -> and(Landmarks.dates(written), "2026-01-01T00:00:00Z", "other");
            case IP -> and(Landmarks.addresses(written), "192.0.2.1", "2001:db8::1", "other");
            case BINARY -> and(written, "AAAA", "AAEC", "-");
            default -> texts(tests);
        };
    }

    private static List<String> and(List<String> some, String... others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(others));
        return all;
    }

    private List<String> texts(List<Side.Test> tests) {
        for (Side.Test test : tests) {
            test.values().forEach(value -> add(test, value));
        }
        Automaton universe = Languages.textsOver(outlines, literals);
        Optional<List<String>> texts = Partition.of(universe, literals, outlines, more, GUESSES);
        exact &= texts.isPresent();
        return texts.orElseGet(() -> Languages.samples(literals, outlines));
    }

    private void add(Side.Test test, String value) {
        Reading.outline(test, value, reading).ifPresent(outline -> {
            if (outline.ignoresCase() || outline.tokens().stream().anyMatch(Languages::isOpen)) {
                outlines.add(outline);
            } else {
                literals.add(Languages.text(outline));
            }
        });
    }
}
