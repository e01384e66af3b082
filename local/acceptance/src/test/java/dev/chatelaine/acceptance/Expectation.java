package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a test event must be answered with: the file of the event's name under {@code expected/}.
 *
 * <p>Either an {@code answer}, in which {@code <number>}, {@code <base64>}, {@code <key>}, {@code <time>}, {@code <place>},
 * {@code <run>}, {@code <snapshot>}, {@code <volume>} and {@code <target key>} stand for any such value, or
 * an {@code errorType} with its {@code errorMessage}, word for word but for {@code <key>} and {@code <request id>}.
 * {@code faults} are armed in the front before.
 */
record Expectation(JsonNode file) {

    private static final Map<String, Predicate<JsonNode>> ANY = Map.of(
            "<number>", JsonNode::isIntegralNumber,
            "<base64>", node -> node.isTextual() && node.asText().matches("[A-Za-z0-9+/]+={0,2}"),
            "<place>", node -> node.isTextual() && node.asText().matches("s3://chatelaine-data/[a-z0-9/.-]+"),
            "<time>", node -> node.asText().matches("20[0-9-]+T[0-9:.]+Z"),
            "<run>", node -> node.asText().matches("[A-Za-z0-9_-]+"),
            "<snapshot>", node -> node.asText().matches("snap-[0-9a-f]{17}"),
            "<volume>", node -> node.asText().matches("vol-[0-9a-f]{17}"),
            "<target key>", node -> node.asText().matches("arn:aws:kms:us-east-1:222222222222:key/[0-9a-f-]{36}"),
            "<key>",
                    node -> node.isTextual()
                            && node.asText().matches("arn:aws:kms:us-east-1:111111111111:key/[0-9a-f-]{36}"));

    List<JsonNode> faults() {
        return List.copyOf(file.path("faults").valueStream().toList());
    }

    void check(LocalCloud.Answer answer) {
        if (file.has("errorType")) {
            checkRefusal(answer);
        } else {
            assertThat(answer.failed()).as("answered with %s", answer.body()).isFalse();
            compare("", file.get("answer"), answer.body());
        }
    }

    private void checkRefusal(LocalCloud.Answer answer) {
        assertThat(answer.failed()).as("answered with %s", answer.body()).isTrue();
        assertThat(answer.body().path("errorType").asText())
                .as(answer.body().toString())
                .isEqualTo(file.get("errorType").asText());
        assertThat(withoutNames(answer.body().path("errorMessage").asText()))
                .isEqualTo(file.get("errorMessage").asText());
        assertThat(answer.body().path("stackTrace")).as("stack trace").isEmpty();
    }

    private static String withoutNames(String message) {
        return message.replaceAll("arn:aws:kms:us-east-1:111111111111:key/[0-9a-f-]{36}", "<key>")
                .replaceAll("request [0-9A-Za-z-]+\\)", "request <request id>)");
    }

    private static void compare(String pointer, JsonNode expected, JsonNode actual) {
        Predicate<JsonNode> any = ANY.get(expected.asText());
        if (any != null) {
            assertThat(any.test(actual))
                    .as("%s is %s: %s", pointer, expected.asText(), actual)
                    .isTrue();
        } else if (expected.isObject()) {
            assertThat(actual.propertyStream().map(Map.Entry::getKey))
                    .as("fields of %s", pointer)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.propertyStream().map(Map.Entry::getKey).toList());
            expected.properties()
                    .forEach(field ->
                            compare(pointer + "/" + field.getKey(), field.getValue(), actual.get(field.getKey())));
        } else if (expected.isArray()) {
            assertThat(actual.size()).as("length of %s", pointer).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                compare(pointer + "/" + i, expected.get(i), actual.get(i));
            }
        } else {
            assertThat(actual).as(pointer).isEqualTo(expected);
        }
    }
}
