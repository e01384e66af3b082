package dev.chatelaine.core.policy.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The other judge: a Node process that reads a simulation a line and answers a decision a line. */
final class Simulator implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    /**
     * Starts it.
     *
     * @param modules the node_modules that hold it
     */
    Simulator(Path modules) throws IOException {
        Path script = Path.of("src", "test", "node", "simulate.mjs").toAbsolutePath();
        this.process = new ProcessBuilder("node", script.toString(), modules.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Its decisions, in order; {@code error …} where it takes the situation for invalid. */
    List<String> decide(List<Situation> situations) {
        try {
            for (Situation situation : situations) {
                questions.write(JSON.writeValueAsString(simulation(situation)));
                questions.newLine();
            }
            questions.flush();
            List<String> decisions = new ArrayList<>();
            for (int i = 0; i < situations.size(); i++) {
                decisions.add(answers.readLine());
            }
            return decisions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode simulation(Situation situation) {
        ObjectNode simulation = JSON.createObjectNode();
        ObjectNode request = simulation.putObject("request").put("action", situation.action());
        if (situation.principal().equals("*")) {
            request.putObject("principal").put("type", "Anonymous");
        } else {
            request.put("principal", situation.principal());
        }
        request.putObject("resource").put("resource", situation.resource()).put("accountId", situation.account());
        ObjectNode context = request.putObject("contextVariables");
        situation.context().forEach((key, values) -> context.set(key, values(values)));
        named(simulation.putArray("identityPolicies"), situation.identity());
        situation.resourcePolicy().ifPresent(policy -> simulation.set("resourcePolicy", policy));
        situation.session().ifPresent(policy -> simulation.set("sessionPolicy", policy));
        situation
                .boundary()
                .ifPresent(policy -> named(simulation.putArray("permissionBoundaryPolicies"), List.of(policy)));
        situation.endpoint().ifPresent(policy -> named(simulation.putArray("vpcEndpointPolicies"), List.of(policy)));
        levels(simulation.putArray("serviceControlPolicies"), situation.scp());
        // It adds RCPFullAWSAccess, the first of ours, by itself.
        levels(
                simulation.putArray("resourceControlPolicies"),
                situation.rcp().stream()
                        .map(level -> level.subList(1, level.size()))
                        .toList());
        return simulation;
    }

    /** Its types tell single-valued keys from others by their shape. */
    private static JsonNode values(List<String> values) {
        return values.size() == 1 ? JSON.valueToTree(values.getFirst()) : JSON.valueToTree(values);
    }

    private static void named(ArrayNode list, List<JsonNode> policies) {
        policies.forEach(
                policy -> list.addObject().put("name", "p" + list.size()).set("policy", policy));
    }

    private static void levels(ArrayNode list, List<List<JsonNode>> levels) {
        levels.forEach(level -> named(
                list.addObject().put("orgIdentifier", "level" + list.size()).putArray("policies"), level));
    }

    @Override
    public void close() throws IOException {
        questions.close();
        process.destroy();
    }
}
