package dev.chatelaine.front.ec2;

import dev.chatelaine.front.answer.AwsError;
import java.util.List;
import java.util.Map;

/** Matches what the filters of a Describe call ask for; one that is not known here is refused, never ignored. */
final class Filters {
    private Filters() {}

    /** Whether everything asked for is met by these properties and tags. */
    static boolean match(Map<String, List<String>> filters, Map<String, String> properties, Map<String, String> tags) {
        return filters.entrySet().stream()
                .allMatch(filter -> match(filter.getKey(), filter.getValue(), properties, tags));
    }

    private static boolean match(
            String name, List<String> wanted, Map<String, String> properties, Map<String, String> tags) {
        if (name.startsWith("tag:")) {
            String value = tags.get(name.substring("tag:".length()));
            return value != null && wanted.contains(value);
        }
        if (!properties.containsKey(name)) {
            throw new AwsError(400, "InvalidParameterValue", "The filter '" + name + "' is invalid");
        }
        return wanted.contains(properties.get(name));
    }
}
