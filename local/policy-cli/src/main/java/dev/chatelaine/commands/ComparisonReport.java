package dev.chatelaine.commands;

import dev.chatelaine.core.policy.compare.Comparison;
import dev.chatelaine.core.policy.compare.Example;
import dev.chatelaine.core.policy.compare.Undecided;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.stream.Collectors;

/** A comparison for people, with a line for each request that only one policy allows, and for code scanning. */
final class ComparisonReport {

    static final String NEW = "NEW_ACCESS";
    static final String UNDECIDED = "NEW_ACCESS_UNDECIDED";

    private ComparisonReport() {}

    static void print(Comparison comparison, Source before, Source after, Terminal terminal) {
        comparison
                .newAccess()
                .forEach(example -> line(after, example.statement(), "new: " + request(example), 31, terminal));
        comparison
                .lostAccess()
                .forEach(example -> line(before, example.statement(), "lost: " + request(example), 33, terminal));
        comparison
                .undecided()
                .forEach(one ->
                        line(isAfter(one) ? after : before, one.pointer(), "undecided: " + one.why(), 33, terminal));
        terminal.out().println(verdict(comparison));
    }

    private static void line(Source source, String pointer, String text, int colour, Terminal terminal) {
        Region region = Positions.of(source.text()).at(pointer);
        String[] words = text.split(": ", 2);
        terminal.out()
                .println(Terminal.shown(source.name() + ":" + region.startLine() + ":" + region.startColumn() + ": ")
                        + terminal.coloured(words[0], colour) + ": " + Terminal.shown(words[1]));
    }

    private static String verdict(Comparison comparison) {
        boolean wider = !comparison.newAccess().isEmpty();
        boolean narrower = !comparison.lostAccess().isEmpty();
        if (wider || narrower) {
            return wider ? narrower ? "wider and narrower" : "wider" : comparison.wider() ? "undecided" : "narrower";
        }
        return comparison.wider() || comparison.narrower() ? "undecided" : "the same access";
    }

    static JsonObject sarif(Comparison comparison, Source after) {
        Positions positions = Positions.of(after.text());
        JsonArrayBuilder results = Json.createArrayBuilder();
        comparison
                .newAccess()
                .forEach(example -> results.add(result(
                        0, "error", "Newly allowed: " + request(example), after, positions, example.statement())));
        comparison.undecided().stream()
                .filter(ComparisonReport::isAfter)
                .forEach(one -> results.add(result(1, "warning", one.why(), after, positions, one.pointer())));
        JsonArrayBuilder rules = Json.createArrayBuilder()
                .add(SarifReport.rule(NEW, "error"))
                .add(SarifReport.rule(UNDECIDED, "warning"));
        return SarifReport.log(SarifReport.driver(rules), results);
    }

    private static JsonObjectBuilder result(
            int rule, String level, String message, Source after, Positions positions, String pointer) {
        return Json.createObjectBuilder()
                .add("ruleId", rule == 0 ? NEW : UNDECIDED)
                .add("ruleIndex", rule)
                .add("level", level)
                .add("message", SarifReport.text(message))
                .add(
                        "locations",
                        Json.createArrayBuilder()
                                .add(SarifPlace.location(after.name(), positions.at(pointer), pointer)));
    }

    private static boolean isAfter(Undecided one) {
        return one.policy().equals("after");
    }

    private static String request(Example example) {
        String context = example.context().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
        return example.action() + " on " + example.resource() + " to " + example.principal()
                + (context.isEmpty() ? "" : " with " + context)
                + (example.needsCallersPolicy() ? ", if the caller's own policies allow it" : "");
    }
}
