package dev.chatelaine.front.secretsmanager;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When rotations come due, in UTC.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html">Rotation
 *     schedules</a>
 */
@FunctionalInterface
interface Schedule {
    Duration SHORTEST = Duration.ofHours(4);
    int MOST_DAYS = 1000;
    Pattern RATE = Pattern.compile("rate\\((\\d{1,5}) (hours?|days?)\\)");
    /** Minutes are 0, years any: a window begins with an hour. */
    Pattern CRON = Pattern.compile("cron\\((0( [0-9A-Z,*?/#L-]+){4} \\*)\\)");

    /** Enough of them to see how close two can be. */
    int LOOKED_AT = 50;

    /** AWS's cron: an expression says one of the two days, and a question mark for the other. */
    CronDefinition AWS = CronDefinitionBuilder.defineCron()
            .withMinutes()
            .and()
            .withHours()
            .and()
            .withDayOfMonth()
            .supportsL()
            .supportsQuestionMark()
            .and()
            .withMonth()
            .and()
            .withDayOfWeek()
            .withValidRange(1, 7)
            .withMondayDoWValue(2)
            .supportsHash()
            .supportsL()
            .supportsQuestionMark()
            .and()
            .withYear()
            .and()
            .instance();

    /** When the next rotation after a time is due; never, if the expression names days that do not come. */
    Optional<Instant> after(Instant time);

    /** Days after the last rotation. */
    static Schedule days(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw Refused.parameter("AutomaticallyAfterDays must be from 1 to " + MOST_DAYS + ".");
        }
        return last -> Optional.of(last.plus(Duration.ofDays(days)));
    }

    /** {@code rate(value unit)} or {@code cron(six fields)}. */
    static Schedule parse(String expression) {
        Matcher rate = RATE.matcher(expression);
        if (rate.matches()) {
            return rate(Long.parseLong(rate.group(1)), rate.group(2).startsWith("hour"));
        }
        Matcher cron = CRON.matcher(expression);
        if (cron.matches()) {
            return cron(cron.group(1));
        }
        throw Refused.parameter("ScheduleExpression must be rate(value unit) or cron(0 hours days months weekdays *).");
    }

    /** Windows are counted from midnight. */
    private static Schedule rate(long value, boolean hours) {
        Duration interval = hours ? Duration.ofHours(value) : Duration.ofDays(value);
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(Duration.ofDays(MOST_DAYS)) >= 0) {
            throw Refused.parameter("The rotation interval must be from 4 hours to 999 days.");
        }
        return last -> {
            Instant midnight = last.truncatedTo(ChronoUnit.DAYS);
            long passed = Duration.between(midnight, last).dividedBy(interval);
            return Optional.of(midnight.plus(interval.multipliedBy(passed + 1)));
        };
    }

    private static Schedule cron(String fields) {
        ExecutionTime times;
        try {
            times = ExecutionTime.forCron(new CronParser(AWS).parse(fields));
        } catch (IllegalArgumentException malformed) {
            throw Refused.parameter("ScheduleExpression is no cron expression.");
        }
        Schedule schedule =
                last -> times.nextExecution(last.atZone(ZoneOffset.UTC)).map(next -> next.toInstant());
        if (schedule.shortest().compareTo(SHORTEST) < 0) {
            throw Refused.parameter("Rotations must be four hours apart at least.");
        }
        return schedule;
    }

    /** The shortest time between two of the next rotations. */
    private Duration shortest() {
        return Stream.iterate(after(Instant.EPOCH), Optional::isPresent, time -> time.flatMap(this::after))
                .limit(LOOKED_AT)
                .map(time -> after(time.orElseThrow())
                        .map(next -> Duration.between(time.orElseThrow(), next))
                        .orElse(SHORTEST))
                .min(Duration::compareTo)
                .orElse(SHORTEST);
    }

    /** Whether it comes more than once a day. */
    default boolean isHourly() {
        Optional<Instant> first = after(Instant.EPOCH);
        return first.flatMap(this::after)
                .filter(second -> Duration.between(first.orElseThrow(), second).compareTo(Duration.ofDays(1)) < 0)
                .isPresent();
    }
}
