package dev.chatelaine.front.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a secret is rotated, as RotateSecret's {@code RotationRules} say.
 *
 * @param json the rules as given
 * @param schedule when rotations come due
 * @param window how long a rotation may be tried
 */
record Rules(JsonNode json, Schedule schedule, Duration window) {
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})h");

    static Rules of(JsonNode json) {
        boolean days = json.has("AutomaticallyAfterDays");
        boolean expression = json.has("ScheduleExpression");
        if (days == expression) {
            throw Refused.parameter(
                    "RotationRules must have either AutomaticallyAfterDays or ScheduleExpression, and not both.");
        }
        Schedule schedule = days
                ? Schedule.days(json.path("AutomaticallyAfterDays").asInt())
                : Schedule.parse(json.path("ScheduleExpression").asText());
        return new Rules(json, schedule, window(json.path("Duration").asText(""), schedule.isHourly()));
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
}
