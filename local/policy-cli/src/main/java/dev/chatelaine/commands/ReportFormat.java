package dev.chatelaine.commands;

import java.util.List;

/** How findings are written. */
enum ReportFormat {
    /** A line each, for people. */
    HUMAN,
    /** As LintPolicy answers, with path, line and column. */
    JSON,
    /** For code scanning. */
    SARIF;

    void print(List<Looked> looked, Terminal terminal) {
        switch (this) {
            case HUMAN -> HumanReport.print(looked, terminal);
            case JSON -> terminal.out().println(Tree.pretty(JsonReport.of(looked)));
            case SARIF -> terminal.out().println(Tree.pretty(SarifReport.of(looked)));
        }
    }
}
