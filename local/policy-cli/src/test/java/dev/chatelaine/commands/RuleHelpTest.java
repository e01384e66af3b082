package dev.chatelaine.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RuleHelpTest {

    /** The rows of the manual's table of findings. */
    private static Set<String> codesOfTheManual() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("../../docs/access-policy.md"))) {
            if (line.matches("\\| `[A-Z_]+`.* \\| (error|warning|suggestion) \\|.*")) {
                Matcher code = Pattern.compile("`([A-Z_]+)`").matcher(line.split("\\|", 3)[1]);
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }
        return codes;
    }

    @Test
    void everyRuleHasASentence() throws IOException {
        Set<String> codes = codesOfTheManual();
        codes.addAll(List.of(Looked.UNREADABLE, ComparisonReport.NEW, ComparisonReport.UNDECIDED));
        assertThat(codes).hasSizeGreaterThan(30);
        assertThat(RuleHelp.codes()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(codes).allSatisfy(code -> assertThat(RuleHelp.of(code)).endsWith("."));
    }
}
