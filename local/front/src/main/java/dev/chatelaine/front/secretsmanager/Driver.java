package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs rotations: the steps one after another, all of them again when one fails, within the window.
 */
public final class Driver {
    private static final List<String> STEPS = List.of("createSecret", "setSecret", "testSecret", "finishSecret");
    /** AWS tries several times within the window, without saying when. */
    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(6));

    private final Versions versions;
    private final Setups setups;
    private final Functions functions;
    private final RotationEvents events;
    private final Clock clock;
    private final Executor executor;
    private final Pause pause;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Map<String, Lock> oneAtATime = new ConcurrentHashMap<>();

    /** Waits between two attempts. */
    @FunctionalInterface
    public interface Pause {
        /** Waits that long. */
        void take(Duration time) throws InterruptedException;
    }

    /**
     * @param executor runs a rotation beside everything else
     * @param pause waits between two attempts
     */
    public Driver(
            Upstream upstream,
            Setups setups,
            Functions functions,
            RotationEvents events,
            Clock clock,
            Executor executor,
            Pause pause) {
        this.versions = new Versions(upstream);
        this.setups = setups;
        this.functions = functions;
        this.events = events;
        this.clock = clock;
        this.executor = executor;
        this.pause = pause;
    }

    /** Begins or goes on with the rotation that makes a version, unless it runs already. */
    void rotate(Secret secret, String token) {
        run(secret, token, () -> {
            events.tell(secret, token, "RotationStarted");
            attempts(secret, token);
        });
    }

    /** Tries the function once, on a copy of the current value, as AWS does when a rotation is set up for later. */
    void test(Secret secret, String token) {
        run(secret, token, () -> {
            events.tell(secret, token, "TestRotationStarted");
            boolean good = step(secret.arn(), token, "testSecret");
            events.tell(secret, token, good ? "TestRotationSucceeded" : "TestRotationFailed");
            forget(secret, token);
        });
    }

    /** The label may have moved on meanwhile, by somebody else's hand. */
    private void forget(Secret secret, String token) {
        Secret now = versions.describe(secret.scope(), secret.arn());
        if (now.versionAt(Secret.PENDING).equals(Optional.of(token))) {
            versions.take(now, Secret.PENDING, token);
        }
    }

    /** A rotation that has just made its version current may still be about to end: the next waits for it. */
    private void run(Secret secret, String token, Runnable work) {
        String rotation = secret.arn() + " " + token;
        if (running.add(rotation)) {
            executor.execute(() -> {
                Lock lock = oneAtATime.computeIfAbsent(secret.arn(), _ -> new ReentrantLock());
                lock.lock();
                try {
                    work.run();
                } finally {
                    lock.unlock();
                    running.remove(rotation);
                }
            });
        }
    }

    private void attempts(Secret secret, String token) {
        Scope scope = secret.scope();
        String arn = secret.arn();
        Instant end = clock.instant()
                .plus(setups.of(arn).map(setup -> setup.rules().window()).orElse(Duration.ZERO));
        int attempt = 0;
        Optional<String> ended = attempt(scope, arn, token);
        while (ended.isEmpty()
                && attempt < PAUSES.size()
                && clock.instant().isBefore(end)
                && rested(PAUSES.get(attempt))) {
            attempt++;
            ended = attempt(scope, arn, token);
        }
        events.tell(secret, token, ended.orElse("RotationFailed"));
    }

    private boolean rested(Duration time) {
        try {
            pause.take(time);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How the rotation ended, if this attempt ended it. */
    private Optional<String> attempt(Scope scope, String arn, String token) {
        try {
            for (String step : STEPS) {
                if (!isPending(scope, arn, token)) {
                    return Optional.of("RotationAbandoned");
                }
                if (!step(arn, token, step)) {
                    return Optional.empty();
                }
            }
            return finished(scope, arn, token);
        } catch (AwsError unreachable) {
            return Optional.empty();
        }
    }

    /** Cancelled, deleted, or overtaken by a value that somebody stored: then no further step is asked for. */
    private boolean isPending(Scope scope, String arn, String token) {
        Secret secret = versions.describe(scope, arn);
        return setups.enabled(arn) && secret.versionAt(Secret.PENDING).equals(Optional.of(token));
    }

    private Optional<String> finished(Scope scope, String arn, String token) {
        boolean current =
                versions.describe(scope, arn).versionAt(Secret.CURRENT).equals(Optional.of(token));
        if (current) {
            setups.change(arn, setup -> setup.rotated(clock.instant()));
        }
        return current ? Optional.of("RotationSucceeded") : Optional.empty();
    }

    private boolean step(String arn, String token, String step) {
        boolean good = functions.invoke(
                setups.function(arn).orElseThrow(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("Step", step)
                        .put("SecretId", arn)
                        .put("ClientRequestToken", token)
                        .put("RotationToken", UUID.randomUUID().toString()));
        events.note(arn, step, good);
        return good;
    }
}
