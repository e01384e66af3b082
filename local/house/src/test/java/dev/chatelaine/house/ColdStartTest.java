package dev.chatelaine.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The deployed folders start under a class loader like Lambda's, with nothing else on the class path. */
class ColdStartTest {

    private static final Path ENVELOPE = House.ROOT.resolve("functions/envelope/target/function");
    private static final Path WAF = House.ROOT.resolve("functions/waf-analysis/target/function");
    private static final Map<String, String> CONFIGURED = Map.of(
            "AWS_REGION", "us-east-1",
            "KEYS", "arn:aws:kms:us-east-1:111122223333:key/11111111-1111-1111-1111-111111111111",
            "SIGNING_KEYS", "arn:aws:kms:us-east-1:111122223333:key/44444444-4444-4444-4444-444444444444",
            "BUCKETS", "data",
            "BUCKET_OWNER", "111122223333",
            "RESULTS", "s3://data/waf/");

    private static String start(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        String runtime = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith("test-classes") || entry.contains("aws-lambda-java-core"))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder process = new ProcessBuilder(
                        Stream.concat(Stream.of(java, "-cp", runtime, Cold.class.getName()), Stream.of(arguments))
                                .toList())
                .redirectErrorStream(true);
        process.environment()
                .keySet()
                .removeAll(List.of("KEYS", "SIGNING_KEYS", "BUCKETS", "BUCKET_OWNER", "ENDPOINT_URL"));
        process.environment().putAll(environment);
        Process started = process.start();
        String output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as(output).isZero();
        return output;
    }

    @ParameterizedTest
    @ValueSource(strings = {"EncryptHandler", "DecryptHandler", "SignHandler", "VerifyHandler"})
    void answersStrictly(String handler) throws IOException, InterruptedException {
        assertThat(start(CONFIGURED, ENVELOPE.toString(), "dev.chatelaine.envelope." + handler, "{\"x\": 1}"))
                .contains("dev.chatelaine.InvalidRequest: Unknown field \"x\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SummarizeLogHandler", "MergeSummariesHandler", "ReportTrafficHandler"})
    void readersOfWafLogsAnswerStrictly(String handler) throws IOException, InterruptedException {
        assertThat(start(CONFIGURED, WAF.toString(), "dev.chatelaine.waf." + handler, "{\"x\": 1}"))
                .contains("dev.chatelaine.InvalidRequest: Unknown field \"x\"");
    }

    @Test
    void lookupAnswersStrictly() throws IOException, InterruptedException {
        assertThat(start(
                        Map.of("AWS_REGION", "us-east-1", "PATHS", "/shop"),
                        House.ROOT
                                .resolve("functions/parameter-lookup/target/function")
                                .toString(),
                        "dev.chatelaine.parameters.LookupParametersHandler",
                        "{\"x\": 1}",
                        "software.amazon.awssdk.services.ssm.SsmClient"))
                .contains("dev.chatelaine.InvalidRequest: Unknown field \"x\"")
                .containsPattern("SsmClient from .*/parameter-lookup/target/function/lib/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExplainAccess", "LintPolicy", "WriteKeyPolicy"})
    void functionsOfAccessPolicyAnswerStrictly(String function) throws IOException, InterruptedException {
        Path folder = House.ROOT.resolve("functions/access-policy/target/function");
        String handler = "dev.chatelaine.access." + function + "Handler";
        assertThat(start(Map.of("AWS_REGION", "us-east-1"), folder.toString(), handler, "{\"x\": 1}"))
                .contains("dev.chatelaine.InvalidRequest: Unknown field \"x\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CheckCopy",
                "TakeSnapshot",
                "OpenSnapshot",
                "ReceiveSnapshot",
                "CloseSnapshot",
                "RestoreVolume",
                "VerifyCopy"
            })
    void stepsOfCopySnapshotAnswerStrictly(String step) throws IOException, InterruptedException {
        Path folder = House.ROOT.resolve("functions/snapshot-copy/target/function");
        Map<String, String> plan = Map.ofEntries(
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("PLAN", "weekly"),
                Map.entry("SOURCE_ACCOUNT", "111122223333"),
                Map.entry("TARGET_ACCOUNT", "444455556666"),
                Map.entry("TARGET_REGION", "us-east-1"),
                Map.entry("TARGET_ROLE", "copier"),
                Map.entry("EXTERNAL_ID", "chatelaine"),
                Map.entry("TARGET_KEY", "arn:aws:kms:us-east-1:444455556666:alias/backups"),
                Map.entry("KEY_POLICY", "edit"),
                Map.entry("STACK", "chatelaine"),
                Map.entry("LEASES", "chatelaine-leases"));
        assertThat(start(plan, folder.toString(), "dev.chatelaine.snapshots." + step + "Handler", "{\"x\": 1}"))
                .containsPattern("dev.chatelaine.InvalidRequest: (Unknown field \"x\"|Field \"/run\" is missing)");
    }

    @Test
    void saysNothingOnTheWayButItsOneRecord() throws IOException, InterruptedException {
        assertThat(start(CONFIGURED, ENVELOPE.toString(), "dev.chatelaine.envelope.EncryptHandler", "{\"x\": 1}")
                        .lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{\"timestamp\":");
    }

    @Test
    void answersAMisconfigurationWithEveryError() throws IOException, InterruptedException {
        assertThat(start(
                        Map.of("AWS_REGION", "us-east-1", "BUCKETS", "data"),
                        ENVELOPE.toString(),
                        "dev.chatelaine.envelope.EncryptHandler",
                        "{}"))
                .contains("dev.chatelaine.Internal: The function is misconfigured: KEYS is missing")
                .contains("BUCKET_OWNER is missing");
    }

    @Test
    void takesClassesFromWhereTheyBelong() throws IOException, InterruptedException {
        String output = start(
                CONFIGURED,
                ENVELOPE.toString(),
                "dev.chatelaine.envelope.EncryptHandler",
                "{}",
                "software.amazon.awssdk.services.kms.KmsClient",
                "software.amazon.awssdk.core.SdkClient",
                "dev.chatelaine.lambda.Handler",
                "dev.chatelaine.envelope.Encryptor");

        assertThat(output)
                .containsPattern("KmsClient from .*/envelope/target/function/lib/")
                .containsPattern("SdkClient from .*/libraries/target/layer/java/lib/")
                .containsPattern("lambda.Handler from .*/chatelaine/target/layer/java/lib/")
                .containsPattern("Encryptor from .*/envelope/target/function/\\R");
    }
}
