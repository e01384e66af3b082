package dev.chatelaine.commands;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainIT {

    private static final String EVENTS = "../../events/access-policy/";
    private static final String ROLE = "arn:aws:iam::111122223333:role/app";
    private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    @TempDir
    private Path folder;

    @BeforeEach
    void put() throws IOException {
        Files.writeString(folder.resolve("key.json"), Policies.GOOD);
        Files.writeString(
                folder.resolve("role.json"),
                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"Read\",\"Effect\":\"Allow\",\"Action\":\"kms:Decrypt\","
                        + "\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"kms:EncryptionContext:tenant\":\"blue\"}}}}");
    }

    private PolicyJar.Run explain(String tenant) {
        return PolicyJar.run(
                folder,
                "explain",
                "--principal",
                ROLE,
                "--action",
                "kms:Decrypt",
                "--resource",
                KEY,
                "--identity",
                "role.json",
                "--resource-policy",
                "key.json",
                "--context",
                "kms:EncryptionContext:tenant=" + tenant);
    }

    private static PolicyJar.Run event(String name, String... more) {
        Path event = Path.of(EVENTS + name).toAbsolutePath();
        String[] words = new String[more.length + 2];
        words[0] = "explain";
        words[1] = event.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        return PolicyJar.run(Path.of("."), words);
    }

    @Test
    void allowedEndsWithZero() {
        PolicyJar.Run run = explain("blue");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("Allowed\n  key policy, statement 0 (Allow): ")
                .contains("  identity policy 0, statement Read (Allow): ");
    }

    @Test
    void deniedEndsWithOneAndSaysWhatIsMissing() {
        PolicyJar.Run run = explain("red");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("ImplicitlyDenied\n").contains("  missing: ");
    }

    @Test
    void aRequestIsTheFunctions() {
        assertThat(event("explain-allowed.json").code()).isZero();
        PolicyJar.Run denied = event("explain-denied.json", "--format", "json");
        assertThat(denied.code()).isEqualTo(1);
        JsonObject answer = Tree.read(denied.out()).asJsonObject();
        assertThat(answer.keySet()).containsExactly("decision", "because", "missing");
        assertThat(answer.getString("decision")).isEqualTo("ExplicitlyDenied");
    }

    @Test
    void whatAwsWouldNotStoreIsToldAsAWarning() {
        assertThat(event("explain-unstorable.json").out())
                .startsWith("Allowed\n")
                .contains("  warning: Statement 0 of the resource policy names a principal without its type");
        JsonObject answer = Tree.read(
                        event("explain-unstorable.json", "--format", "json").out())
                .asJsonObject();
        assertThat(answer.getJsonArray("warnings")).hasSize(1);
    }

    @Test
    void aRefusedRequestEndsWithTwo() {
        PolicyJar.Run run = event("explain-refused-principal.json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("principal: expected the ARN");
    }

    @Test
    void aKeyIsNotRead() {
        PolicyJar.Run run = event("explain-refused-no-such-key.json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("this command reads nothing from AWS");
    }

    @Test
    void aPolicyThatIsNoneIsNamed() throws IOException {
        Files.writeString(folder.resolve("role.json"), Policies.UNREADABLE);
        PolicyJar.Run run = explain("blue");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("role.json: The policy cannot be read at /Statement/0/Effect");
    }
}
