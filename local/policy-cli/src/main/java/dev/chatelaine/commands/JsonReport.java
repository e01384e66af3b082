package dev.chatelaine.commands;

import dev.chatelaine.access.LintAnswer;
import dev.chatelaine.core.policy.lint.Finding;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;

/** Findings as LintPolicy answers them, by file, each with its line and column. */
final class JsonReport {

    private JsonReport() {}

    static JsonObject of(List<Looked> looked) {
        JsonArrayBuilder policies = Json.createArrayBuilder();
        looked.forEach(one -> policies.add(
                Json.createObjectBuilder().add("path", one.source().name()).add("findings", findings(one))));
        return Json.createObjectBuilder().add("policies", policies).build();
    }

    private static JsonArrayBuilder findings(Looked looked) {
        JsonArrayBuilder findings = Json.createArrayBuilder();
        looked.findings().forEach(finding -> findings.add(finding(looked, finding)));
        return findings;
    }

    private static JsonObject finding(Looked looked, Finding finding) {
        Region region = looked.region(finding);
        return Json.createObjectBuilder(Tree.of(LintAnswer.Found.of(finding)).asJsonObject())
                .add("line", region.startLine())
                .add("column", region.startColumn())
                .build();
    }
}
