package dev.chatelaine.snapshots;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is a second further each time someone looks at it, so that whoever asks again has waited. */
final class TickingClock extends Clock {

    private Instant now = Instant.parse("2026-11-24T09:00:00Z");

    @Override
    public Instant instant() {
        now = now.plusSeconds(1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
