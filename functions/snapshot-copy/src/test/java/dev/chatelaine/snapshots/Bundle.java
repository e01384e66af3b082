package dev.chatelaine.snapshots;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
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
        Map<String, String> environment = new HashMap<>(Map.of(
                "PLAN", "weekly",
                "SOURCE_ACCOUNT", TwoAccounts.SOURCE,
                "AWS_REGION", "us-east-1",
                "TARGET_ACCOUNT", TwoAccounts.TARGET,
                "TARGET_REGION", "us-east-1",
                "TARGET_ROLE", "copier",
                "EXTERNAL_ID", "chatelaine",
                "TARGET_KEY", TwoAccounts.ALIAS,
                "RESTORE_ZONE", "us-east-1a",
                "KEY_POLICY", "edit"));
        environment.putAll(more);
        context = FunctionContext.builder()
                .singletons(new Settings(environment), accounts)
                .start();
    }

    StateMachine.End run(String input, String name) throws IOException {
        Map<String, RequestStreamHandler> functions = Map.of(
                "CheckCopy", new CheckCopyHandler(context),
                "TakeSnapshot", new TakeSnapshotHandler(context),
                "OpenSnapshot", new OpenSnapshotHandler(context),
                "ReceiveSnapshot", new ReceiveSnapshotHandler(context),
                "CloseSnapshot", new CloseSnapshotHandler(context),
                "RestoreVolume", new RestoreVolumeHandler(context),
                "VerifyCopy", new VerifyCopyHandler(context));
        return new StateMachine(functions).run(input, name);
    }

    StateMachine.End run(String name) throws IOException {
        return run(input("volume", TwoAccounts.VOLUME), name);
    }

    static String input(String kind, String id) {
        return "{\"plan\":\"weekly\",\"source\":{\"kind\":\"" + kind + "\",\"id\":\"" + id + "\"},\"runId\":\"r1\"}";
    }

    @Override
    public void close() {
        context.close();
    }
}
