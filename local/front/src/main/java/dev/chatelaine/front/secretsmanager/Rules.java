package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a secret is rotated, as RotateSecret's {@code RotationRules} say.
 *
 * @param json the rules as given
 * @param interval the time between rotations, where it is fixed
 * @param window how long a rotation may be tried
 */
record Rules(JsonNode json, Optional<Duration> interval, Duration window) {
    private static final Pattern RATE = Pattern.compile("rate\\((\\d{1,4}) (hours?|days?)\\)");
    private static final Pattern CRON = Pattern.compile("cron\\([0-9A-Z,*?/#L-]+( [0-9A-Z,*?/#L-]+){5}\\)");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})h");
    private static final Duration SHORTEST = Duration.ofHours(4);
    private static final int MOST_DAYS = 1000;

    static Rules of(JsonNode json) {
        boolean days = json.has("AutomaticallyAfterDays");
        boolean expression = json.has("ScheduleExpression");
        if (days == expression) {
            throw Refused.parameter(
                    "RotationRules must have either AutomaticallyAfterDays or ScheduleExpression, and not both.");
        }
        Optional<Duration> interval = days
                ? Optional.of(days(json.path("AutomaticallyAfterDays").asInt()))
                : interval(json.path("ScheduleExpression").asText());
        boolean hourly =
                interval.filter(time -> time.compareTo(Duration.ofDays(1)) < 0).isPresent();
        return new Rules(json, interval, window(json.path("Duration").asText(""), hourly));
    }

    private static Duration days(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw Refused.parameter("AutomaticallyAfterDays must be from 1 to " + MOST_DAYS + ".");
        }
        return Duration.ofDays(days);
    }

    private static Optional<Duration> interval(String expression) {
        Matcher rate = RATE.matcher(expression);
        if (!rate.matches()) {
            if (CRON.matcher(expression).matches()) {
                return Optional.empty();
            }
            throw Refused.parameter("ScheduleExpression must be rate(value unit) or cron(six fields).");
        }
        long value = Long.parseLong(rate.group(1));
        Duration interval = rate.group(2).startsWith("hour") ? Duration.ofHours(value) : Duration.ofDays(value);
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
            throw Refused.parameter("The rotation interval must be from 4 hours to 999 days.");
        }
        return Optional.of(interval);
    }

    private static Duration window(String text, boolean hourly) {
        if (text.isEmpty()) {
            return hourly ? Duration.ofHours(1) : Duration.ofDays(1);
        }
        Matcher hours = HOURS.matcher(text);
        if (!hours.matches()) {
            throw Refused.parameter("Duration must be a number of hours, such as 3h.");
        }
        return Duration.ofHours(Long.parseLong(hours.group(1)));
    }

    Optional<Instant> nextAfter(Instant since) {
        return interval.map(since::plus);
    }
}
