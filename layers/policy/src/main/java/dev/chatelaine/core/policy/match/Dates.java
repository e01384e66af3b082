package dev.chatelaine.core.policy.match;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Points in time: the W3C forms of ISO 8601, from a year alone to fractions of a second with an offset, or epoch
 * seconds. Four digits are a year; a form without a time is its first moment in UTC.
 *
 * @see <a href="https://www.w3.org/TR/NOTE-datetime">W3C Date and Time Formats</a>
 */
final class Dates {

    private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{1,3}|\\d{5,11}");

    private Dates() {}

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(read(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant read(String text) {
        if (EPOCH_SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        return switch (text.length()) {
            case 4 -> midnight(Year.parse(text).atDay(1));
            case 7 -> midnight(YearMonth.parse(text).atDay(1));
            case 10 -> midnight(LocalDate.parse(text));
            default -> OffsetDateTime.parse(text).toInstant();
        };
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
