package dev.chatelaine.commands;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintIT {

    @TempDir
    private Path folder;

    @BeforeEach
    void put() throws IOException {
        Files.writeString(folder.resolve("good.json"), Policies.GOOD);
        Files.writeString(folder.resolve("public.json"), Policies.PUBLIC);
        Files.writeString(folder.resolve("unreadable.json"), Policies.UNREADABLE);
        Files.writeString(folder.resolve("wide.json"), Policies.WIDE);
        Files.createDirectories(folder.resolve("more/.hidden"));
        Files.writeString(folder.resolve("more/package.json"), "{\"name\": \"no policy\"}");
        Files.writeString(folder.resolve("more/good.json"), Policies.GOOD);
        Files.writeString(folder.resolve("more/.hidden/unreadable.json"), Policies.UNREADABLE);
    }

    private PolicyJar.Run lint(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "lint";
        System.arraycopy(words, 0, all, 1, words.length);
        return PolicyJar.run(folder, all);
    }

    @Test
    void aGoodPolicyEndsWithZero() {
        PolicyJar.Run run = lint("--kind", "key", "--account", "111122223333", "good.json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("1 file: 0 errors, 0 warnings, 0 suggestions\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aFindingHasItsPlaceInTheFile() {
        PolicyJar.Run run = lint("--kind", "key", "good.json", "public.json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .containsExactly(
                        "public.json:12:20: error PUBLIC_ACCESS Everyone is allowed, of every account: name"
                                + " principals, or require aws:PrincipalAccount, aws:PrincipalOrgID or a source that"
                                + " is yours.",
                        "2 files: 1 error, 0 warnings, 0 suggestions");
    }

    @ParameterizedTest
    @CsvSource({"warning, 0", "suggestion, 1", "never, 0"})
    void severityDecidesWhatFails(String failOn, int code) {
        assertThat(lint("--kind", "identity", "--fail-on", failOn, "wide.json").code())
                .isEqualTo(code);
    }

    @Test
    void aPolicyThatCannotBeReadEndsWithTwo() {
        PolicyJar.Run run = lint("--kind", "key", "unreadable.json", "public.json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out().lines().toList().getFirst())
                .isEqualTo("unreadable.json:3:16: error POLICY_UNREADABLE The policy cannot be read at"
                        + " /Statement/0/Effect: expected Allow or Deny, in this case.");
        assertThat(run.out()).contains("public.json:12:20: error PUBLIC_ACCESS");
    }

    @Test
    void aFolderStandsForThePoliciesBelowIt() {
        PolicyJar.Run run = lint("--kind", "key", "more");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).isEqualTo("1 file: 0 errors, 0 warnings, 0 suggestions\n");
        assertThat(run.err()).isEqualTo("JSON files without a Statement, passed over: 1\n");
    }

    @Test
    void aFolderWithoutAPolicyIsNotAGoodOne() throws IOException {
        Files.delete(folder.resolve("more/good.json"));

        PolicyJar.Run run = lint("--kind", "key", "more");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("No policy was found");
    }

    @Test
    void whatIsNoJsonInAFolderIsNotPassedOver() throws IOException {
        Files.writeString(folder.resolve("more/deep.json"), "[".repeat(100_000));
        Files.writeString(folder.resolve("more/broken.json"), "{\"Statement\": ");
        PolicyJar.Run run = lint("--kind", "key", "more");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("deep.json:1:", "broken.json:1:", "3 files: 2 errors");
    }

    @Test
    void standardInputIsRead() {
        PolicyJar.Run run =
                PolicyJar.run(folder, Policies.PUBLIC.getBytes(StandardCharsets.UTF_8), "lint", "--kind", "key", "-");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("stdin:12:20: error PUBLIC_ACCESS");
    }

    @Test
    void jsonIsWhatTheFunctionAnswersWithPlaces() {
        JsonObject answer = Tree.read(
                        lint("--kind", "key", "--format", "json", "public.json").out())
                .asJsonObject();
        JsonObject policy = answer.getJsonArray("policies").getJsonObject(0);
        assertThat(policy.getString("path")).isEqualTo("public.json");
        assertThat(policy.getJsonArray("findings").getJsonObject(0).keySet())
                .containsExactly("code", "severity", "pointer", "message", "fix", "line", "column");
    }

    @Test
    void aTextOfAnotherKindIsRefusedWithItsName() throws IOException {
        Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
        Files.writeString(folder.resolve("huge.json"), "[" + " ".repeat(2_000_000) + "]");
        Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000));
        Files.writeString(folder.resolve("long.json"), "{\"Statement\":[],\"Id\":\"" + "x".repeat(300_000) + "\"}");
        Files.writeString(folder.resolve("empty.json"), "");
        Files.writeString(folder.resolve("broken.json"), "{\"Statement\":[{\"Effect\":\"Allow\"\n, ]}");
        PolicyJar.Run run = lint(
                "--kind",
                "key",
                "binary.json",
                "huge.json",
                "deep.json",
                "long.json",
                "empty.json",
                "broken.json",
                "absent.json",
                "more/absent\u001b[31m.json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out())
                .contains("binary.json:1:1: error POLICY_UNREADABLE The file is not UTF-8 text")
                .contains("huge.json:1:1: error POLICY_UNREADABLE The file is longer than 1048576 bytes")
                .contains("deep.json:1:")
                .contains("long.json:1:1: error POLICY_UNREADABLE The policy is longer than 262144 characters")
                .contains("empty.json:1:1: error POLICY_UNREADABLE")
                .contains("broken.json:2:3: error POLICY_UNREADABLE")
                .contains("absent.json:1:1: error POLICY_UNREADABLE The file is not there")
                .contains("8 files: 8 errors")
                .doesNotContain("Exception", "\tat ", "\u001b");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void namesInAPolicyDoNotSteerTheTerminal() throws IOException {
        Files.writeString(
                folder.resolve("hostile.json"),
                Policies.PUBLIC
                        .replace("kms:Decrypt", "kms:\\u001b[2J")
                        .replace("\"kms:*\"", "\"kms:Decrypt\\u0007\""));
        assertThat(lint("--kind", "key", "hostile.json").out()).doesNotContain("\u001b", "\u0007");
    }
}
