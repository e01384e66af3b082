package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every event of {@code events/}, answered as its expected file says, by SAM CLI and by the deployed functions. */
class EventsTest {

    /** Events are named for the function's verb; those of no function are inputs of a state machine, with tests of their own. */
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("encrypt", "Encrypt"),
            Map.entry("decrypt", "Decrypt"),
            Map.entry("seal", "SealUploads"),
            Map.entry("sign", "Sign"),
            Map.entry("verify", "Verify"),
            Map.entry("summarize", "SummarizeLog"),
            Map.entry("merge", "MergeSummaries"),
            Map.entry("report", "ReportTraffic"),
            Map.entry("lookup", "LookupParameters"),
            Map.entry("rotate", "RotateSecret"),
            Map.entry("check", "CheckRotation"),
            Map.entry("explain", "ExplainAccess"),
            Map.entry("lint", "LintPolicy"),
            Map.entry("write", "WriteKeyPolicy"));

    /** The steps of the state machine, under verbs that others have too. */
    private static final Map<String, String> STEPS = Map.of(
            "check", "CheckCopy",
            "take", "TakeSnapshot",
            "open", "OpenSnapshot",
            "receive", "ReceiveSnapshot",
            "close", "CloseSnapshot",
            "restore", "RestoreVolume",
            "verify", "VerifyCopy",
            "expire", "ExpireCopies");

    private static LocalCloud cloud;
    private static SamLocal sam;
    private static SnapshotFixtures snapshots;

    @BeforeAll
    static void start(@TempDir Path folder) {
        cloud = LocalCloud.running();
        sam = new SamLocal(folder);
        new Fixtures(cloud).put();
        new RotationFixtures(cloud, DatabaseServer.running()).put();
        snapshots = new SnapshotFixtures(cloud);
        snapshots.put();
    }

    @AfterAll
    static void stop() {
        if (sam != null) {
            sam.close();
        }
        if (snapshots != null) {
            snapshots.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> samLocalStartLambda() {
        return events().map(event -> DynamicTest.dynamicTest(name(event), () -> run(event, sam::invoke)));
    }

    @TestFactory
    Stream<DynamicTest> deployed() {
        return events().map(event -> DynamicTest.dynamicTest(name(event), () -> run(event, cloud::invoke)));
    }

    @Test
    void samLocalInvokeEncrypt() throws Exception {
        Path event = folder().resolve("envelope/encrypt-text.json");
        expected(event).check(sam.invokeOnce("Encrypt", event));
    }

    @Test
    void samLocalInvokeDecrypt() throws Exception {
        Path event = folder().resolve("envelope/decrypt-object.json");
        expected(event).check(sam.invokeOnce("Decrypt", event));
    }

    @Test
    void everyExpectedFileHasItsEvent() throws IOException {
        assertThat(names(expectedFolder())).isEqualTo(names(folder()));
    }

    private static void run(Path event, BiFunction<String, JsonNode, LocalCloud.Answer> invoke) {
        Expectation expected = expected(event);
        try {
            expected.faults().forEach(fault -> cloud.control("POST", "/faults", fault));
            expected.check(invoke.apply(function(event), LocalCloud.read(event)));
        } finally {
            cloud.control("DELETE", "/faults", null);
        }
    }

    private static Stream<Path> events() {
        return names(folder()).stream()
                .map(folder()::resolve)
                .filter(event -> functions(event).containsKey(verb(event)));
    }

    private static Path folder() {
        return LocalCloud.project().resolve("events");
    }

    private static Path expectedFolder() {
        return Path.of("src/test/resources/expected");
    }

    private static Expectation expected(Path event) {
        return new Expectation(LocalCloud.read(expectedFolder().resolve(folder().relativize(event))));
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path event) {
        return event.getFileName().toString().replace(".json", "");
    }

    private static String function(Path event) {
        return functions(event).get(verb(event));
    }

    private static Map<String, String> functions(Path event) {
        return event.getParent().endsWith("snapshot-copy") ? STEPS : FUNCTIONS;
    }

    private static String verb(Path event) {
        return name(event).split("-", 2)[0];
    }
}
