package dev.chatelaine.front.secretsmanager;

import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Begins the rotations that have come due. On AWS they begin at any time within their window; here at its start. */
public final class Scheduler {
    private static final int ARN_PARTS = 6;

    private final Versions versions;
    private final Setups setups;
    private final Driver driver;
    private final Clock clock;

    /** Of the secrets of an upstream. */
    public Scheduler(Upstream upstream, Setups setups, Driver driver, Clock clock) {
        this.versions = new Versions(upstream);
        this.setups = setups;
        this.driver = driver;
        this.clock = clock;
    }

    /** Begins what is due now. */
    public void tick() {
        setups.due(clock.instant()).forEach(this::begin);
    }

    private void begin(String arn) {
        try {
            String[] parts = arn.split(":", ARN_PARTS);
            begin(versions.describe(new Scope(parts[4], parts[3], "secretsmanager"), arn));
        } catch (AwsError gone) {
            // A secret that is no longer there is not rotated; one that was not reached is at its next time.
        }
    }

    /** One that is unfinished is tried again. */
    private void begin(Secret secret) {
        Optional<String> unfinished = secret.unfinished();
        String token = unfinished.orElseGet(() -> UUID.randomUUID().toString());
        if (!secret.isDeleted()) {
            if (unfinished.isEmpty()) {
                versions.addPending(secret, token);
            }
            driver.rotate(secret, token);
        }
    }
}
