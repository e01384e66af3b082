package dev.chatelaine.waf;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.chatelaine.lambda.Answer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** What ReportTraffic answers: the head of the report, and where the whole is. */
@Serdeable.Serializable
final class ReportAnswer implements Answer {

    private final Map<String, Object> head;
    private final long records;

    ReportAnswer(Map<String, Object> head, long records) {
        this.head = head;
        this.records = records;
    }

    /** The answer's fields. */
    @JsonValue
    public Map<String, Object> head() {
        return head;
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("records", records);
    }
}
