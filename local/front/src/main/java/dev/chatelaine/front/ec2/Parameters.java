package dev.chatelaine.front.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatelaine.front.answer.AwsError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parameters of a call in EC2's dialect of the query protocol: lists and structures are written as dotted names. */
record Parameters(JsonNode form) {
    private static final int MOST_ITEMS = 1000;

    String get(String name) {
        return form.path(name).asText("");
    }

    Optional<String> find(String name) {
        return Optional.of(get(name)).filter(text -> !text.isEmpty());
    }

    String require(String name) {
        return find(name)
                .orElseThrow(
                        () -> new AwsError(400, "MissingParameter", "The request must contain the parameter " + name));
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(get(name));
    }

    /** The members {@code name.1}, {@code name.2} and so on. */
    List<String> list(String name) {
        return indices(name + ".").map(index -> get(name + "." + index)).toList();
    }

    /** The numbers that follow a prefix, each a member of a list. */
    private Stream<String> indices(String prefix) {
        return IntStream.rangeClosed(1, MOST_ITEMS)
                .mapToObj(Integer::toString)
                .takeWhile(index -> form.propertyStream()
                        .anyMatch(field -> field.getKey().equals(prefix + index)
                                || field.getKey().startsWith(prefix + index + ".")));
    }

    /** The tags for new resources of a type. */
    Map<String, String> tags(String type) {
        Map<String, String> tags = new LinkedHashMap<>();
        indices("TagSpecification.")
                .map(index -> "TagSpecification." + index)
                .filter(specification -> get(specification + ".ResourceType").equals(type))
                .forEach(specification -> indices(specification + ".Tag.")
                        .map(index -> specification + ".Tag." + index)
                        .forEach(tag -> tags.put(get(tag + ".Key"), get(tag + ".Value"))));
        return tags;
    }

    /** Filters by name, each with the values of which one must be met. */
    Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        indices("Filter.")
                .forEach(index -> filters.put(get("Filter." + index + ".Name"), list("Filter." + index + ".Value")));
        return filters;
    }

    /** The account ids under {@code UserId} and under {@code CreateVolumePermission.<kind>}. */
    TreeSet<String> accounts(String kind) {
        String structure = "CreateVolumePermission." + kind + ".";
        Stream<String> structured = indices(structure).map(index -> get(structure + index + ".UserId"));
        boolean plain = get("OperationType").equalsIgnoreCase(kind);
        Stream<String> listed = plain ? list("UserId").stream() : Stream.of();
        return Stream.concat(structured, listed)
                .filter(id -> !id.isEmpty())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    /** Whether a permission names everyone. */
    boolean namesEveryone() {
        return form.propertyStream()
                .anyMatch(field -> field.getKey().matches("(UserGroup\\.\\d+|CreateVolumePermission\\..*\\.Group)")
                        && field.getValue().asText().equals("all"));
    }
}
