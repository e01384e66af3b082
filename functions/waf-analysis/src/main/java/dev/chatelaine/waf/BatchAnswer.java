package dev.chatelaine.waf;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.chatelaine.lambda.Answer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What a queue is answered.
 *
 * @param batchItemFailures the messages to deliver again, each as {@code {"itemIdentifier": id}}
 * @param messages how many messages there were
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Partial batch responses</a>
 */
@Serdeable.Serializable
record BatchAnswer(
        List<Map<String, String>> batchItemFailures,
        @JsonIgnore long messages) implements Answer {

    static BatchAnswer of(List<String> failed, int messages) {
        return new BatchAnswer(
                failed.stream().map(id -> Map.of("itemIdentifier", id)).toList(), messages);
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("messages", messages, "failed", (long) batchItemFailures.size());
    }
}
