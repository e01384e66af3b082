package dev.chatelaine.core.policy.match;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Points in time: the W3C forms of ISO 8601, from a year alone to fractions of a second with an offset, or epoch
 * seconds. Four digits are a year, and more than eleven are milliseconds; a form without a time is its first moment in
 * UTC, and a time without an offset, which W3C does not know but people write, is one in UTC.
 *
 * @see <a href="https://www.w3.org/TR/NOTE-datetime">W3C Date and Time Formats</a>
 */
final class Dates {

    private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{1,3}|\\d{5,11}");
    private static final Pattern EPOCH_MILLISECONDS = Pattern.compile("\\d{12,14}");

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

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
        if (EPOCH_MILLISECONDS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        return switch (text.length()) {
            case 4 -> midnight(Year.parse(text).atDay(1));
            case 7 -> midnight(YearMonth.parse(text).atDay(1));
            case 10 -> midnight(LocalDate.parse(text));
            default -> moment(TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from));
        };
    }

    private static Instant moment(TemporalAccessor time) {
        return time instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(time);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
