package dev.chatelaine.front.proxy;

import dev.chatelaine.front.access.AccessRule;
import dev.chatelaine.front.call.Operation;
import dev.chatelaine.front.service.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who treats an operation: a service of our own, or a rule before ministack, or nobody. */
public final class Treatment {
    private final Map<String, Service> services;
    private final Map<String, AccessRule> rules;

    /** One service and one rule at most per signing name. */
    public Treatment(List<Service> services, List<AccessRule> rules) {
        this.services = services.stream().collect(Collectors.toMap(Service::name, Function.identity()));
        this.rules = rules.stream().collect(Collectors.toMap(AccessRule::service, Function.identity()));
    }

    Optional<Service> service(Operation operation) {
        return Optional.ofNullable(services.get(operation.service())).filter(s -> s.handles(operation.action()));
    }

    Optional<AccessRule> rule(Operation operation) {
        return Optional.ofNullable(rules.get(operation.service()));
    }

    boolean readsBody(Operation operation) {
        return service(operation).isPresent()
                || rule(operation).filter(AccessRule::readsBody).isPresent();
    }

    boolean guards(Operation operation) {
        return services.containsKey(operation.service()) || rules.containsKey(operation.service());
    }
}
