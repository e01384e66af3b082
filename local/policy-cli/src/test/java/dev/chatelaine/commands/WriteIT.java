package dev.chatelaine.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteIT {

    private static final String ROLE = "arn:aws:iam::111122223333:role/";

    @TempDir
    private Path folder;

    private PolicyJar.Run write(String... more) {
        String[] words = new String[more.length + 7];
        System.arraycopy(
                new String[] {"write", "--account", "111122223333", "--admin", ROLE + "admin", "--user", ROLE + "app"},
                0,
                words,
                0,
                7);
        System.arraycopy(more, 0, words, 7, more.length);
        return PolicyJar.run(folder, words);
    }

    @Test
    void whatIsWrittenHasNoFindings() throws IOException {
        PolicyJar.Run run = write("--service", "ec2.us-east-1.amazonaws.com", "--context", "tenant=blue");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("{\n").contains("\"kms:EncryptionContext:tenant\": \"blue\"");
        Files.writeString(folder.resolve("key.json"), run.out());
        assertThat(PolicyJar.run(folder, "lint", "--kind", "key", "--account", "111122223333", "key.json")
                        .code())
                .isZero();
    }

    @Test
    void grantsAreAskedFor() {
        assertThat(write("--grants").out()).contains("kms:CreateGrant");
        assertThat(write("--service", "s3", "--no-grants").out()).doesNotContain("kms:CreateGrant");
    }

    @Test
    void findingsGoBesideThePolicy() {
        PolicyJar.Run run = write("--form", "console");
        assertThat(run.code()).isZero();
        assertThat(run.err()).startsWith("/Statement/1/Action: warning GRANTS_UNLIMITED");
        assertThat(Tree.read(run.out()).asJsonObject()).containsKey("Statement");
    }

    @Test
    void aDescriptionIsTheFunctions() {
        PolicyJar.Run run = PolicyJar.run(
                folder,
                ("{\"account\":\"111122223333\",\"admins\":[\"" + ROLE + "admin\"],\"users\":[\"" + ROLE + "app\"]}")
                        .getBytes(StandardCharsets.UTF_8),
                "write",
                "-",
                "--format",
                "json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Tree.read(run.out()).asJsonObject().keySet()).containsExactly("policy", "findings");
    }

    @Test
    void aLockOutIsRefused() {
        PolicyJar.Run run = write("--caller", ROLE + "app");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("caller: KMS would refuse the policy");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void copyAccessIsTakenAwayWithoutATrace() throws IOException {
        Files.writeString(folder.resolve("key.json"), Policies.GOOD);
        PolicyJar.Run added = copyAccess("key.json");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).contains("\"Sid\":\"snapshot-copy-use\"", "ec2.eu-west-1.amazonaws.com");
        Files.writeString(folder.resolve("open.json"), added.out());
        assertThat(copyAccess("open.json").out()).isEqualTo(added.out());
        assertThat(copyAccess("open.json", "--remove").out()).isEqualTo(Policies.GOOD);
    }

    private PolicyJar.Run copyAccess(String file, String... more) {
        String[] words = new String[more.length + 8];
        System.arraycopy(
                new String[] {
                    "copy-access",
                    file,
                    "--role",
                    "arn:aws:iam::444455556666:role/copier",
                    "--region",
                    "us-east-1",
                    "--region",
                    "eu-west-1"
                },
                0,
                words,
                0,
                8);
        System.arraycopy(more, 0, words, 8, more.length);
        return PolicyJar.run(folder, words);
    }
}
