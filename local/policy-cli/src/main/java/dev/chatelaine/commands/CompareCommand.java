package dev.chatelaine.commands;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.access.CompareAnswer;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.compare.Comparison;
import dev.chatelaine.core.policy.compare.PolicyComparison;
import dev.chatelaine.core.policy.lint.Kind;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what one policy allows that another does not. */
@Command(
        name = "compare",
        description = {"Says what the second policy allows that the first does not, and the reverse."},
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Release.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the second allows nothing that the first does not",
            "1:the second allows more",
            "2:wrong use, or a policy that cannot be read",
            "3:it could not be decided whether the second allows more"
        })
final class CompareCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "the first policy, or -")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "the second policy, or -")
    private String after = "";

    @Option(
            names = "--kind",
            required = true,
            description = "what both stand on: ${COMPLETION-CANDIDATES} (in any case)")
    private Kind kind = Kind.IDENTITY;

    @Option(names = "--account", description = "the account that the resource belongs to; any, if not given")
    private Optional<String> account = Optional.empty();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ReportFormat format = ReportFormat.HUMAN;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        account.ifPresent(Options::requireAccount);
        Source first = Source.read(before, terminal.in());
        Source second = Source.read(after, terminal.in());
        Comparison comparison = PolicyComparison.compare(parse(first), parse(second), kind, account);
        switch (format) {
            case HUMAN -> ComparisonReport.print(comparison, first, second, terminal);
            case JSON -> terminal.out().println(Tree.pretty(Tree.of(CompareAnswer.of(comparison))));
            case SARIF -> terminal.out().println(Tree.pretty(ComparisonReport.sarif(comparison, second)));
        }
        if (!comparison.newAccess().isEmpty()) {
            return ExitCode.FOUND;
        }
        return comparison.wider() ? ExitCode.UNDECIDED : ExitCode.FINE;
    }

    private static Policy parse(Source source) {
        try {
            return Policy.parse(source.text());
        } catch (InvalidRequest refused) {
            throw new InvalidRequest(source.name() + ": " + refused.getMessage());
        }
    }
}
