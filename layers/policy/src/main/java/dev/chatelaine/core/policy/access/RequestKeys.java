package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.match.KeyValues;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The condition keys of a request under their lower-case names, the derived ones included. */
final class RequestKeys implements KeyValues {

    private final Map<String, List<String>> values;

    private RequestKeys(Map<String, List<String>> values) {
        this.values = values;
    }

    static RequestKeys of(AccessRequest request) {
        Map<String, List<String>> keys = new HashMap<>();
        request.context().forEach((name, given) -> keys.merge(lower(name), given, RequestKeys::both));
        PrincipalKeys.of(request.principal()).forEach((name, value) -> keys.put(name, List.of(value)));
        if (!request.resourceAccount().isEmpty()) {
            keys.put("aws:resourceaccount", List.of(request.resourceAccount()));
        }
        Arn.of(request.resource())
                .map(Arn::region)
                .filter(region -> !region.isEmpty())
                .ifPresent(region -> keys.putIfAbsent("aws:requestedregion", List.of(region)));
        KmsKeys.derive(request, keys);
        keys.putIfAbsent("aws:viaawsservice", List.of("false"));
        return new RequestKeys(keys);
    }

    @Override
    public List<String> of(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** The keys that begin with a lower-case prefix, under the rest of their names. */
    Map<String, List<String>> under(String prefix) {
        Map<String, List<String>> found = new HashMap<>();
        values.forEach((name, list) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), list);
            }
        });
        return found;
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
