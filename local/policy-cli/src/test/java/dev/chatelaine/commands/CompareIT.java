package dev.chatelaine.commands;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareIT {

    private static final String READ = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\n"
            + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::shop/*\"}]}";
    private static final String WRITE = READ.replace("\"s3:GetObject\"", "[\"s3:GetObject\",\"s3:PutObject\"]");

    @TempDir
    private Path folder;

    @BeforeEach
    void put() throws IOException {
        Files.writeString(folder.resolve("read.json"), READ);
        Files.writeString(folder.resolve("write.json"), WRITE);
        Files.writeString(folder.resolve("one.json"), READ.replace("shop/*", "shop/${aws:PrincipalTag/a}"));
        Files.writeString(
                folder.resolve("other.json"),
                READ.replace(
                        "shop/*\"",
                        "shop/${aws:PrincipalTag/b}\",\"Condition\":{\"StringEquals\":"
                                + "{\"aws:PrincipalTag/b\":\"${aws:PrincipalTag/a}\"}}"));
        Files.writeString(folder.resolve("unreadable.json"), Policies.UNREADABLE);
    }

    private PolicyJar.Run compare(String before, String after, String format) {
        return PolicyJar.run(folder, "compare", "--kind", "identity", "--format", format, before, after);
    }

    @Test
    void newAccessEndsWithOneAndHasAnExample() {
        PolicyJar.Run run = compare("read.json", "write.json", "human");
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out().lines())
                .containsExactly(
                        "write.json:1:38: new: s3:PutObject on arn:aws:s3:::shop/example to"
                                + " arn:aws:iam::111122223333:role/someone",
                        "wider");
    }

    @Test
    void lessAccessEndsWithZero() {
        PolicyJar.Run run = compare("write.json", "read.json", "human");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("write.json:1:38: lost: s3:PutObject").endsWith("narrower\n");
    }

    @Test
    void theSameAccessEndsWithZero() {
        PolicyJar.Run run = compare("read.json", "read.json", "human");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("the same access\n");
    }

    @Test
    void whatCannotBeDecidedEndsWithThree() {
        PolicyJar.Run run = compare("one.json", "other.json", "human");
        assertThat(run.code()).as(run.out()).isEqualTo(3);
        assertThat(run.out()).contains("other.json:1:38: undecided: ").endsWith("undecided\n");
    }

    @Test
    void jsonIsWhatTheFunctionAnswers() {
        JsonObject answer =
                Tree.read(compare("read.json", "write.json", "json").out()).asJsonObject();
        assertThat(answer.keySet()).contains("wider", "narrower", "newAccess", "lostAccess", "because", "undecided");
        assertThat(answer.getJsonArray("newAccess").getJsonObject(0).getString("action"))
                .isEqualTo("s3:PutObject");
    }

    @Test
    void sarifHasAResultForNewAccess() {
        PolicyJar.Run run = compare("read.json", "write.json", "sarif");
        assertThat(run.code()).isEqualTo(1);
        JsonObject result = Tree.read(run.out())
                .asJsonObject()
                .getJsonArray("runs")
                .getJsonObject(0)
                .getJsonArray("results")
                .getJsonObject(0);
        assertThat(result.getString("ruleId")).isEqualTo("NEW_ACCESS");
        assertThat(result.toString()).contains("\"uri\":\"write.json\"", "\"startLine\":1,\"startColumn\":38");
    }

    @Test
    void aPolicyThatCannotBeReadEndsWithTwo() {
        PolicyJar.Run run = compare("read.json", "unreadable.json", "human");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("unreadable.json: The policy cannot be read at /Statement/0/Effect");
    }
}
