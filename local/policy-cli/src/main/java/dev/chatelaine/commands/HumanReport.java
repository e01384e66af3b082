package dev.chatelaine.commands;

import dev.chatelaine.core.policy.lint.Finding;
import dev.chatelaine.core.policy.lint.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Findings a line each, as compilers write them, and how many there are. */
final class HumanReport {

    private HumanReport() {}

    static void print(List<Looked> looked, Terminal terminal) {
        looked.forEach(one -> one.findings().forEach(finding -> terminal.out().println(line(one, finding, terminal))));
        String counts = Arrays.stream(Severity.values())
                .map(severity -> counted(
                        looked.stream().mapToLong(one -> one.count(severity)).sum(), severity.word()))
                .collect(Collectors.joining(", "));
        terminal.out().println(counted(looked.size(), "file") + ": " + counts);
    }

    static String line(Looked looked, Finding finding, Terminal terminal) {
        Region region = looked.region(finding);
        String place = looked.source().name() + ":" + region.startLine() + ":" + region.startColumn() + ": ";
        return Terminal.shown(place) + terminal.coloured(finding.severity().word(), colour(finding.severity())) + " "
                + finding.code() + " " + Terminal.shown(finding.message());
    }

    private static int colour(Severity severity) {
        return switch (severity) {
            case ERROR -> 31;
            case WARNING -> 33;
            case SUGGESTION -> 36;
        };
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
