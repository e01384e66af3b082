package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.chatelaine.front.events.CloudTrailEvents;
import dev.chatelaine.front.events.Events;
import dev.chatelaine.front.journal.Entry;
import dev.chatelaine.front.journal.Journal;
import java.time.Clock;

/** Tells of rotations: in the journal, and by the events that the service sends. */
public final class RotationEvents {
    private static final int OK = 200;
    private static final int FAILED = 500;

    private final Journal journal;
    private final Events events;
    private final Clock clock;

    /** Tells both. */
    public RotationEvents(Journal journal, Events events, Clock clock) {
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells what became of a rotation.
     *
     * @param name the event's, such as {@code RotationSucceeded}
     */
    void tell(Secret secret, String token, String name) {
        note(secret.arn(), name, name.endsWith("Started") || name.endsWith("Succeeded"));
        events.send(CloudTrailEvents.of(
                secret.scope(),
                "secretsmanager",
                name,
                clock.instant(),
                "Rotation-" + secret.arn() + "-" + token,
                JsonNodeFactory.instance.objectNode().put("SecretId", secret.arn())));
    }

    /** Notes a step, of which the service sends no event. */
    void note(String arn, String action, boolean good) {
        journal.add(sequence -> new Entry(
                sequence,
                clock.instant(),
                LambdaFunctions.PRINCIPAL,
                "secretsmanager",
                action,
                arn,
                good ? OK : FAILED,
                0,
                0,
                ""));
    }
}
