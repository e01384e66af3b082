package dev.chatelaine.front.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.front.call.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Puts answers and errors into the caller's protocol. */
public final class Rendering {
    private Rendering() {}

    /** A success. */
    public static Rendered of(Protocol protocol, Answer answer, String requestId) {
        String type = answer.contentType().isEmpty() ? contentType(protocol) : answer.contentType();
        return new Rendered(
                answer.status(), Map.of("Content-Type", type, "x-amzn-RequestId", requestId), answer.body());
    }

    /** A refusal. */
    public static Rendered of(Protocol protocol, AwsError error, String requestId) {
        String body = switch (protocol) {
            case JSON_1_0, JSON_1_1 -> json(error);
            case REST_JSON -> restJson(error);
            case QUERY -> query(error, requestId);
            case EC2_QUERY -> ec2(error, requestId);
            case REST_XML -> restXml(error, requestId);
        };
        return new Rendered(error.status(), headers(protocol, error, requestId), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> headers(Protocol protocol, AwsError error, String requestId) {
        String type = contentType(protocol);
        return switch (protocol) {
            case JSON_1_0, JSON_1_1, REST_JSON ->
                Map.of("Content-Type", type, "x-amzn-RequestId", requestId, "x-amzn-ErrorType", error.code());
            case QUERY, EC2_QUERY -> Map.of("Content-Type", type, "x-amzn-RequestId", requestId);
            case REST_XML -> Map.of("Content-Type", type, "x-amz-request-id", requestId);
        };
    }

    private static String contentType(Protocol protocol) {
        return switch (protocol) {
            case JSON_1_0 -> "application/x-amz-json-1.0";
            case JSON_1_1 -> "application/x-amz-json-1.1";
            case REST_JSON -> "application/json";
            case QUERY -> "text/xml";
            case EC2_QUERY -> "text/xml;charset=UTF-8";
            case REST_XML -> "application/xml";
        };
    }

    private static String json(AwsError error) {
        return object().put("__type", error.code())
                .put("message", error.getMessage())
                .toString();
    }

    private static String restJson(AwsError error) {
        return object().put("Type", fault(error, "User", "Server"))
                .put("message", error.getMessage())
                .toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String query(AwsError error, String requestId) {
        return "<ErrorResponse><Error><Type>" + fault(error, "Sender", "Receiver") + "</Type>" + codeAndMessage(error)
                + "</Error><RequestId>" + requestId + "</RequestId></ErrorResponse>";
    }

    private static String ec2(AwsError error, String requestId) {
        return "<Response><Errors><Error>" + codeAndMessage(error) + "</Error></Errors><RequestID>" + requestId
                + "</RequestID></Response>";
    }

    private static String restXml(AwsError error, String requestId) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>" + codeAndMessage(error) + "<RequestId>" + requestId
                + "</RequestId></Error>";
    }

    private static String codeAndMessage(AwsError error) {
        return "<Code>" + escaped(error.code()) + "</Code><Message>" + escaped(error.getMessage()) + "</Message>";
    }

    private static String fault(AwsError error, String caller, String server) {
        return error.status() < 500 ? caller : server;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
