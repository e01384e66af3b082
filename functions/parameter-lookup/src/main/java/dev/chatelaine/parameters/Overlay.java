package dev.chatelaine.parameters;

import dev.chatelaine.aws.StoredParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lays paths over each other. A parameter belongs to the longest path that holds it, and is called by what follows that
 * path; of those that are called alike, the one of the latest path is chosen.
 */
final class Overlay {

    private final List<ParameterPath> paths;

    Overlay(List<ParameterPath> paths) {
        this.paths = paths;
    }

    /** A choice for each name, sorted by name. */
    SortedMap<String, Choice> merge(Collection<StoredParameter> parameters) {
        SortedMap<String, List<Choice>> candidates = new TreeMap<>();
        for (StoredParameter parameter : parameters) {
            Optional<ParameterPath> path = holder(parameter.name());
            candidates
                    .computeIfAbsent(called(path, parameter.name()), _ -> new ArrayList<>())
                    .add(new Choice(path, parameter, List.of()));
        }
        SortedMap<String, Choice> chosen = new TreeMap<>();
        candidates.forEach((name, choices) -> chosen.put(name, choose(choices)));
        return chosen;
    }

    private Optional<ParameterPath> holder(String name) {
        return paths.stream()
                .filter(path -> path.holds(name))
                .max(Comparator.comparingInt(path -> path.text().length()));
    }

    private static String called(Optional<ParameterPath> path, String name) {
        return path.map(holder -> holder.relative(name)).orElse(name);
    }

    private Choice choose(List<Choice> choices) {
        List<Choice> latestFirst =
                choices.stream().sorted(Comparator.comparingInt(this::rank)).toList();
        Choice winner = latestFirst.getFirst();
        return new Choice(winner.path(), winner.parameter(), latestFirst.subList(1, latestFirst.size()));
    }

    private int rank(Choice choice) {
        return -choice.path().map(paths::indexOf).orElse(paths.size());
    }
}
