package dev.chatelaine.commands;

import dev.chatelaine.core.policy.lint.Finding;
import dev.chatelaine.core.policy.lint.Severity;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as a SARIF log of one run: the rules that found something, and a result for each finding, with its place and,
 * where there is one, its fix.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifReport() {}

    static JsonObject of(List<Looked> looked) {
        Map<String, Severity> rules = new LinkedHashMap<>();
        looked.forEach(one -> one.findings().forEach(found -> rules.putIfAbsent(found.code(), found.severity())));
        List<String> codes = List.copyOf(rules.keySet());
        JsonArrayBuilder results = Json.createArrayBuilder();
        looked.forEach(one ->
                one.findings().forEach(finding -> results.add(result(one, finding, codes.indexOf(finding.code())))));
        JsonArrayBuilder described = Json.createArrayBuilder();
        rules.forEach((code, severity) -> described.add(rule(code, level(severity))));
        return log(driver(described), results);
    }

    static JsonObject log(JsonObjectBuilder driver, JsonArrayBuilder results) {
        JsonObjectBuilder run = Json.createObjectBuilder()
                .add("tool", Json.createObjectBuilder().add("driver", driver))
                .add("columnKind", "utf16CodeUnits")
                .add("results", results);
        return Json.createObjectBuilder()
                .add("$schema", SCHEMA)
                .add("version", "2.1.0")
                .add("runs", Json.createArrayBuilder().add(run))
                .build();
    }

    static JsonObjectBuilder driver(JsonArrayBuilder rules) {
        return Json.createObjectBuilder()
                .add("name", "chatelaine-policy")
                .add("version", Commands.version())
                .add("rules", rules);
    }

    static JsonObjectBuilder rule(String code, String level) {
        String help = RuleHelp.of(code);
        return Json.createObjectBuilder()
                .add("id", code)
                .add("shortDescription", text(help))
                .add("help", text(help))
                .add("defaultConfiguration", Json.createObjectBuilder().add("level", level));
    }

    private static JsonObjectBuilder result(Looked looked, Finding finding, int rule) {
        JsonObjectBuilder result = Json.createObjectBuilder()
                .add("ruleId", finding.code())
                .add("ruleIndex", rule)
                .add("level", level(finding.severity()))
                .add("message", text(finding.message()))
                .add(
                        "locations",
                        Json.createArrayBuilder()
                                .add(SarifPlace.location(
                                        looked.source().name(), looked.region(finding), finding.pointer())));
        SarifFix.of(looked, finding)
                .ifPresent(fix -> result.add("fixes", Json.createArrayBuilder().add(fix)));
        return result;
    }

    static JsonObjectBuilder text(String text) {
        return Json.createObjectBuilder().add("text", text);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case SUGGESTION -> "note";
        };
    }
}
