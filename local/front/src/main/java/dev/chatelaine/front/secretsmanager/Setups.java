package dev.chatelaine.front.secretsmanager;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** How secrets are rotated, by their ARN. Kept as long as the front runs. */
public final class Setups {
    private final Map<String, Setup> byArn = new ConcurrentHashMap<>();

    /** None yet. */
    public Setups() {}

    Optional<Setup> of(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    /** The function that rotates a secret. */
    public Optional<String> function(String arn) {
        return of(arn).map(Setup::function);
    }

    void put(String arn, Setup setup) {
        byArn.put(arn, setup);
    }

    void change(String arn, UnaryOperator<Setup> change) {
        byArn.computeIfPresent(arn, (same, setup) -> change.apply(setup));
    }

    /** The ARNs of secrets whose rotation has come due; each is told once. */
    List<String> due(Instant now) {
        return byArn.keySet().stream().filter(arn -> begins(arn, now)).toList();
    }

    private boolean begins(String arn, Instant now) {
        Setup setup = byArn.get(arn);
        return setup.isDue(now) && byArn.replace(arn, setup, setup.begun(now));
    }

    boolean enabled(String arn) {
        return of(arn).filter(Setup::enabled).isPresent();
    }
}
