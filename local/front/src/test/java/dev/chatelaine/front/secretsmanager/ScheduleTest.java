package dev.chatelaine.front.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When rotations come due; the cron expressions are the user guide's examples. */
class ScheduleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate(4 hours)|2026-01-01T07:30:00Z|2026-01-01T08:00:00Z",
                "rate(1 day)|2026-01-01T07:30:00Z|2026-01-02T00:00:00Z",
                "rate(30 days)|2026-01-01T07:30:00Z|2026-01-31T00:00:00Z",
                "cron(0 8 * * ? *)|2026-01-01T08:00:00Z|2026-01-02T08:00:00Z",
                "cron(0 */8 * * ? *)|2026-01-01T07:30:00Z|2026-01-01T08:00:00Z",
                "cron(0 8 1 * ? *)|2026-01-01T08:00:00Z|2026-02-01T08:00:00Z",
                "cron(0 1 ? * 6L *)|2026-01-01T00:00:00Z|2026-01-30T01:00:00Z",
                "cron(0 4 ? * SUN *)|2026-01-01T00:00:00Z|2026-01-04T04:00:00Z",
                "cron(0 17 L * ? *)|2026-02-01T00:00:00Z|2026-02-28T17:00:00Z",
                "cron(0 16 ? * 2#1 *)|2026-01-01T00:00:00Z|2026-01-05T16:00:00Z",
                "cron(0 8 ? 1/3 MON#1 *)|2026-01-06T00:00:00Z|2026-04-06T08:00:00Z",
                "cron(0 20 ? * MON-FRI *)|2026-01-02T20:00:00Z|2026-01-05T20:00:00Z"
            })
    void comesDue(String expression, Instant last, Instant next) {
        assertThat(Schedule.parse(expression).after(last)).contains(next);
    }
}
