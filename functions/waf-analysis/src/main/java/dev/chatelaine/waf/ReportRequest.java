package dev.chatelaine.waf;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.JsonObject;
import dev.chatelaine.lambda.Request;
import dev.chatelaine.waf.report.Period;
import dev.chatelaine.waf.report.RateKey;
import dev.chatelaine.waf.report.RateLimit;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What ReportTraffic is asked.
 *
 * @param places the logs or summaries
 * @param period the time to report on
 * @param top how many values of each ranking the answer holds
 * @param rateLimit the rate-based rule in question, if one is
 * @param destination the prefix under which the report goes; empty for the stack's own
 */
record ReportRequest(
        Places places, Period period, int top, Optional<RateLimit> rateLimit, Optional<S3Place> destination) {

    private static final int DEFAULT_TOP = 10;
    private static final int MOST_TOP = 1_000;
    private static final long MOST_LIMIT = 2_000_000_000;
    private static final long LONGEST_WINDOW = 3_600;
    private static final long DEFAULT_LIMIT = 100;
    private static final long DEFAULT_WINDOW = 300;

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    private static final Expected SUMMARY =
            new Expected("a summary's place in S3", "\"s3://shop-data/waf/day.json.gz\"");
    private static final Expected SOURCES = new Expected(
            "the place in S3 of a log or summary, or a prefix of them that ends with a slash",
            "\"s3://aws-waf-logs-shop/AWSLogs/111122223333/\"");
    private static final Expected TIME = new Expected("a time in ISO 8601", "\"2026-01-31T12:00:00Z\"");
    private static final Expected QUESTIONS =
            new Expected("an object", "{\"rateLimit\": {\"limit\": 100, \"windowSeconds\": 300, \"key\": \"ip\"}}");
    private static final Expected KEY =
            new Expected("one of " + RateKey.NAMES + " (no header of credentials)", "\"ip\"");
    private static final Expected DESTINATION =
            new Expected("a prefix in S3 that ends with a slash", "\"s3://shop-data/reports/\"");

    static ReportRequest read(Request request) {
        request.only("summary", "sources", "from", "to", "top", "questions", "destination");
        Period period = period(request);
        return new ReportRequest(
                places(request),
                period,
                request.whole("top", 1, MOST_TOP, DEFAULT_TOP)
                        .map(Math::toIntExact)
                        .orElse(DEFAULT_TOP),
                request.object("questions", QUESTIONS).flatMap(ReportRequest::question),
                request.parsed(
                        "destination",
                        DESTINATION,
                        text -> S3Place.parse(text)
                                .filter(place -> place.versionId().isEmpty()
                                        && place.key().endsWith("/"))));
    }

    private static Period period(Request request) {
        Period period = new Period(time(request, "from"), time(request, "to"));
        if (period.isEmpty()) {
            throw new InvalidRequest(
                    "Field \"/to\" is not later than \"/from\": name the period's beginning, and its end,"
                            + " which it does not include.");
        }
        return period;
    }

    private static Places places(Request request) {
        if (request.has("summary") == request.has("sources")) {
            throw new InvalidRequest("Exactly one of \"/summary\" and \"/sources\" says what to report on: expected "
                    + SOURCES.what() + ", for example " + SOURCES.example() + ".");
        }
        Optional<S3Place> summary = request.parsed("summary", SUMMARY, S3Place::parse);
        S3Place place = summary.or(() -> request.parsed("sources", SOURCES, S3Place::parse))
                .orElseThrow();
        return place.key().endsWith("/") ? new Places.Under(place) : new Places.Named(List.of(place));
    }

    private static Optional<Instant> time(Request request, String name) {
        return request.parsed(name, TIME, text -> {
            try {
                return Optional.of(Instant.parse(text)).filter(ReportRequest::isWithinReach);
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        });
    }

    /** Within the years that a record can have. */
    private static boolean isWithinReach(Instant time) {
        return !time.isBefore(Instant.EPOCH) && time.isBefore(END_OF_TIME);
    }

    private static Optional<RateLimit> question(JsonObject questions) {
        questions.only("rateLimit");
        return questions.object("rateLimit", QUESTIONS).map(rule -> {
            rule.only("limit", "windowSeconds", "key");
            return new RateLimit(
                    rule.whole("limit", 1, MOST_LIMIT, DEFAULT_LIMIT)
                            .orElseThrow(() -> rule.missing("limit", QUESTIONS)),
                    rule.whole("windowSeconds", 1, LONGEST_WINDOW, DEFAULT_WINDOW)
                            .map(Math::toIntExact)
                            .orElseThrow(() -> rule.missing("windowSeconds", QUESTIONS)),
                    rule.parsed("key", KEY, RateKey::parse).orElseThrow(() -> rule.missing("key", KEY)));
        });
    }
}
