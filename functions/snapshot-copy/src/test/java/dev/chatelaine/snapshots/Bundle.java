package dev.chatelaine.snapshots;

import static java.util.Map.entry;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatelaine.lambda.FunctionContext;
import dev.chatelaine.lambda.Settings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The state machine and its functions as they are deployed, over two accounts in memory. */
final class Bundle implements AutoCloseable {

    final TwoAccounts accounts = new TwoAccounts();
    private final ApplicationContext context;

    Bundle() {
        this(Map.of());
    }

    Bundle(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.ofEntries(
                entry("STACK", "castle"),
                entry("PLAN", "weekly"),
                entry("SOURCE_ACCOUNT", TwoAccounts.SOURCE),
                entry("AWS_REGION", "us-east-1"),
                entry("TARGET_ACCOUNT", TwoAccounts.TARGET),
                entry("TARGET_REGION", "us-east-1"),
                entry("TARGET_ROLE", "copier"),
                entry("EXTERNAL_ID", "chatelaine"),
                entry("TARGET_KEY", TwoAccounts.ALIAS),
                entry("RESTORE_ZONE", "us-east-1a"),
                entry("LEASES", "leases"),
                entry("KEY_POLICY", "edit")));
        environment.putAll(more);
        context = FunctionContext.builder()
                .singletons(new Settings(environment), accounts, accounts.clock, accounts.leases)
                .start();
    }

    StateMachine.End run(String input, String name) throws IOException {
        return machine().run(input, name);
    }

    StateMachine machine() throws IOException {
        Map<String, RequestStreamHandler> functions = Map.of(
                "CheckCopy", new CheckCopyHandler(context),
                "TakeSnapshot", new TakeSnapshotHandler(context),
                "OpenSnapshot", new OpenSnapshotHandler(context),
                "ReceiveSnapshot", new ReceiveSnapshotHandler(context),
                "CloseSnapshot", new CloseSnapshotHandler(context),
                "RestoreVolume", new RestoreVolumeHandler(context),
                "VerifyCopy", new VerifyCopyHandler(context),
                "ExpireCopies", new ExpireCopiesHandler(context));
        return new StateMachine(functions);
    }

    StateMachine.End run(String name) throws IOException {
        return run(input("volume", TwoAccounts.VOLUME), name);
    }

    static String input(String kind, String id) {
        return "{\"plan\":\"weekly\",\"source\":{\"kind\":\"" + kind + "\",\"id\":\"" + id + "\"},\"runId\":\"r1\"}";
    }

    /** What a step is asked of a run that learned nothing yet. */
    static JsonNode asked(String input, String execution) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode request = json.createObjectNode().put("entered", "2026-11-24T09:00:00Z");
        request.set("run", json.readTree(input));
        request.putObject("execution").put("Name", execution);
        return request;
    }

    @Override
    public void close() {
        context.close();
    }
}
