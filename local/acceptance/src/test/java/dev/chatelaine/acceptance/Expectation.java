package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a test event must be answered with: the file of the event's name under {@code expected/}.
 *
 * <p>Either an {@code answer}, in which {@code <number>}, {@code <base64>}, {@code <flag>}, {@code <key>}, {@code <pem>}, {@code <time>},
 * {@code <place>}, {@code <message>}, {@code <run>}, {@code <snapshot>}, {@code <volume>} and {@code <target key>} stand for any such value, or
 * an {@code errorType} with its {@code errorMessage}, word for word but for {@code <key>} and {@code <request id>}.
 * {@code faults} are armed in the front before.
 */
record Expectation(JsonNode file) {

    private static final Map<String, Predicate<JsonNode>> ANY = Map.ofEntries(
            Map.entry("<number>", JsonNode::isIntegralNumber),
            Map.entry("<flag>", JsonNode::isBoolean),
            text("<base64>", "[A-Za-z0-9+/]+={0,2}"),
            text("<message>", "s3://chatelaine-data/sealed/.+/[A-Za-z0-9._-]+"),
            text("<pem>", "(?s)-----BEGIN PUBLIC KEY-----\n.*\n-----END PUBLIC KEY-----\n"),
            text("<place>", "s3://chatelaine-data/[a-z0-9/.-]+"),
            text("<time>", "20[0-9-]+T[0-9:.]+Z"),
            text("<run>", "[A-Za-z0-9_-]+"),
            text("<snapshot>", "snap-[0-9a-f]{17}"),
            text("<volume>", "vol-[0-9a-f]{17}"),
            text("<target key>", "arn:aws:kms:us-east-1:222222222222:key/[0-9a-f-]{36}"),
            text("<key>", "arn:aws:kms:us-east-1:111111111111:key/[0-9a-f-]{36}"));

    private static Map.Entry<String, Predicate<JsonNode>> text(String name, String form) {
        return Map.entry(name, node -> node.isTextual() && node.asText().matches(form));
    }

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
