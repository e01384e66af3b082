package dev.chatelaine.commands;

import dev.chatelaine.access.LintAnswer;
import dev.chatelaine.core.policy.lint.Finding;
import dev.chatelaine.core.policy.lint.Operation;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A fix as a replacement in the text: of the smallest value that holds all that the patch changes. */
final class SarifFix {

    private SarifFix() {}

    static Optional<JsonObjectBuilder> of(Looked looked, Finding finding) {
        if (finding.fix().isEmpty()) {
            return Optional.empty();
        }
        String whole = around(finding.fix());
        Region region = looked.positions().at(whole);
        String text = looked.source().text();
        JsonObjectBuilder replacement = Json.createObjectBuilder()
                .add("deletedRegion", SarifPlace.region(region))
                .add(
                        "insertedContent",
                        SarifReport.text(
                                patched(text, finding, whole).replace("\n", "\n" + indentation(text, region))));
        JsonObjectBuilder change = Json.createObjectBuilder()
                .add("artifactLocation", SarifPlace.artifact(looked.source().name()))
                .add("replacements", Json.createArrayBuilder().add(replacement));
        return Optional.of(Json.createObjectBuilder()
                .add("description", SarifReport.text("Apply the fix of " + finding.code() + "."))
                .add("artifactChanges", Json.createArrayBuilder().add(change)));
    }

    private static String patched(String text, Finding finding, String whole) {
        JsonStructure before = Tree.read(text);
        JsonStructure after = Json.createPatch(
                        Tree.of(LintAnswer.Found.of(finding).fix()).asJsonArray())
                .apply(before);
        return Tree.pretty(after.getValue(whole));
    }

    /** The white space before the line in which the value begins. */
    private static String indentation(String text, Region region) {
        String line = text.lines().skip(region.startLine() - 1L).findFirst().orElse("");
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /** The pointer of the value in which all operations work. */
    private static String around(List<Operation> patch) {
        return patch.stream()
                .flatMap(operation -> Stream.concat(Stream.of(operation.path()), operation.from().stream()))
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .reduce(SarifFix::common)
                .orElseThrow();
    }

    private static String common(String one, String other) {
        String shorter = one;
        while (!(other + "/").startsWith(shorter + "/")) {
            shorter = shorter.substring(0, shorter.lastIndexOf('/'));
        }
        return shorter;
    }
}
