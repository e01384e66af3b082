package dev.chatelaine.front.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chatelaine.front.answer.AwsError;
import java.io.IOException;

/** Reads a refusal of ministack, whichever protocol it speaks, back into an {@link AwsError}. */
final class UpstreamError {
    private static final ObjectMapper JSON = new ObjectMapper();

    private UpstreamError() {}

    static AwsError of(int status, byte[] body) {
        int first = body.length == 0 ? 0 : body[0];
        return first == '<' ? xml(status, body) : json(status, body);
    }

    private static AwsError xml(int status, byte[] body) {
        XmlNode error = Xml.parse(body);
        return new AwsError(status, error.text("Code"), error.text("Message"));
    }

    private static AwsError json(int status, byte[] body) {
        try {
            JsonNode error = JSON.readTree(body);
            String type = error.path("__type").asText(error.path("Code").asText("InternalFailure"));
            String code = type.substring(type.indexOf('#') + 1);
            return new AwsError(
                    status,
                    code,
                    error.path("message").asText(error.path("Message").asText("")));
        } catch (IOException malformed) {
            return new AwsError(status, "InternalFailure", "The local cloud refused without saying why.");
        }
    }
}
