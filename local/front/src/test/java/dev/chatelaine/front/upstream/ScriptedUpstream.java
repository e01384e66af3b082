package dev.chatelaine.front.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chatelaine.front.answer.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An upstream with prepared answers by question; what is not prepared is refused as absent. */
public final class ScriptedUpstream implements Upstream {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** Prepares an answer; the question is {@code account action {parameters}}, a target with a body, or a path. */
    public ScriptedUpstream answer(String question, String answer) {
        answers.put(question, answer);
        return this;
    }

    /** What was asked, in order. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public JsonNode json(Scope scope, String target, JsonNode body) {
        return parse(find(scope.account() + " " + target + " " + body));
    }

    @Override
    public XmlNode query(Scope scope, String action, Map<String, String> parameters) {
        String question = scope.account() + " " + action + " " + new TreeMap<>(parameters);
        return Xml.parse(find(question).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public JsonNode get(Scope scope, String pathAndQuery) {
        return parse(find(scope.account() + " " + scope.region() + " " + pathAndQuery));
    }

    private String find(String question) {
        asked.add(question);
        String answer = answers.get(question);
        if (answer == null) {
            throw new AwsError(404, "NoSuchEntity", "not prepared: " + question);
        }
        return answer;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
