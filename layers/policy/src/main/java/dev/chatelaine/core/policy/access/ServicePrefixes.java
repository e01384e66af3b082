package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Statement;
import java.util.HashSet;
import java.util.Set;

/** The services that the actions of a statement name. */
final class ServicePrefixes {

    private ServicePrefixes() {}

    /** Their names in lower case; empty when a pattern leaves the service open, or when the actions are excluded. */
    static Set<String> of(Statement.Actions actions) {
        Set<String> services = new HashSet<>();
        for (String pattern : actions.patterns().items()) {
            String service = before(pattern);
            if (actions.negated() || service.isEmpty() || service.contains("*") || service.contains("?")) {
                return Set.of();
            }
            services.add(service);
        }
        return Set.copyOf(services);
    }

    /** The service of an action, in lower case. */
    static String before(String action) {
        return RequestKeys.lower(action.substring(0, Math.max(0, action.indexOf(':'))));
    }
}
