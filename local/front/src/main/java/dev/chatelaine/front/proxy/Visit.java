package dev.chatelaine.front.proxy;

import dev.chatelaine.front.call.Head;
import dev.chatelaine.front.call.Operation;
import dev.chatelaine.front.call.Protocol;
import dev.chatelaine.front.journal.Entry;
import java.time.Instant;
import java.util.UUID;

/** One request from arrival to journal: what is learned about it on the way. Used by one thread after another. */
final class Visit {
    final Head head;
    final Instant arrived;
    final String requestId = UUID.randomUUID().toString();
    Operation operation = new Operation("", "", "", Protocol.REST_JSON, "");
    String caller = "";
    String fault = "";
    private final long started = System.nanoTime();

    Visit(Head head, Instant arrived) {
        this.head = head;
        this.arrived = arrived;
    }

    Entry entry(long sequence, int status, long bytes) {
        long millis = (System.nanoTime() - started) / 1_000_000;
        return new Entry(
                sequence,
                arrived,
                caller,
                operation.service(),
                operation.action(),
                operation.resource(),
                status,
                bytes,
                millis,
                fault);
    }
}
