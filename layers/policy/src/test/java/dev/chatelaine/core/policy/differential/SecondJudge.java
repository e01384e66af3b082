package dev.chatelaine.core.policy.differential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The other judge, asked about key policies by tests of other packages. */
public final class SecondJudge implements AutoCloseable {

    /** The system property with the node_modules that hold it. */
    public static final String MODULES = "chatelaine.simulator";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Simulator simulator;

    /** Starts it. */
    public SecondJudge(Path modules) throws IOException {
        this.simulator = new Simulator(modules);
    }

    /**
     * A request to a key.
     *
     * @param identity the caller's policies
     * @param keyPolicy the key's
     */
    public record Question(
            String principal,
            String action,
            String key,
            String account,
            Map<String, List<String>> context,
            List<String> identity,
            String keyPolicy) {

        private Situation situation() {
            return new Situation(
                    principal,
                    action,
                    key,
                    account,
                    context,
                    identity.stream().map(Question::json).toList(),
                    Optional.of(json(keyPolicy)),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty());
        }

        private static JsonNode json(String policy) {
            try {
                return JSON.readTree(policy);
            } catch (JsonProcessingException broken) {
                throw new IllegalArgumentException(broken);
            }
        }
    }

    /** Its decisions, in order: {@code Allowed} and others, {@code error …} where it takes a question for invalid. */
    public List<String> decide(List<Question> questions) {
        return simulator.decide(questions.stream().map(Question::situation).toList());
    }

    @Override
    public void close() throws IOException {
        simulator.close();
    }
}
