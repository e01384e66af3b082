package dev.chatelaine.commands;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.lint.Kind;
import dev.chatelaine.core.policy.lint.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with policies. */
@Command(
        name = "lint",
        description = {
            "Says what is wrong with policies, and how to mend it.",
            "In a folder, JSON files without a Statement are no policies, and passed over."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Release.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no findings as severe as --fail-on",
            "1:such findings",
            "2:wrong use, or a policy that cannot be read"
        })
final class LintCommand implements Callable<Integer> {

    /** When findings make the command fail. */
    enum FailOn {
        ERROR,
        WARNING,
        SUGGESTION,
        NEVER
    }

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "files, folders, or - for standard input")
    private List<String> places = List.of();

    @Option(
            names = "--kind",
            required = true,
            description = "what the policies stand on: ${COMPLETION-CANDIDATES} (in any case)")
    private Kind kind = Kind.IDENTITY;

    @Option(
            names = "--account",
            description = "the account that they belong to: without it, what is foreign is not known")
    private Optional<String> account = Optional.empty();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ReportFormat format = ReportFormat.HUMAN;

    @Option(
            names = "--fail-on",
            description = "the least severity that ends with 1: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private FailOn failOn = FailOn.WARNING;

    LintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        account.ifPresent(Options::requireAccount);
        List<Looked> looked = looked();
        if (looked.isEmpty()) {
            throw new InvalidRequest("No policy was found: name its file, or a folder that holds one as *.json.");
        }
        format.print(looked, terminal);
        if (looked.stream().anyMatch(Looked::unreadable)) {
            return ExitCode.MISUSE;
        }
        return failOn != FailOn.NEVER && looked.stream().anyMatch(one -> one.has(Severity.valueOf(failOn.name())))
                ? ExitCode.FOUND
                : ExitCode.FINE;
    }

    private List<Looked> looked() {
        PolicyLook look = new PolicyLook(kind, account);
        List<Looked> all = new ArrayList<>();
        int others = 0;
        for (String place : places) {
            boolean folder = Sources.isFolder(place);
            for (String file : Sources.files(List.of(place))) {
                Looked one = look(look, file);
                if (folder && one.unreadable() && one.positions().isJsonWithout("/Statement")) {
                    others++;
                } else {
                    all.add(one);
                }
            }
        }
        if (others > 0) {
            terminal.err().println("JSON files without a Statement, passed over: " + others);
        }
        return all;
    }

    private Looked look(PolicyLook look, String file) {
        try {
            return look.at(Source.read(file, terminal.in()));
        } catch (InvalidRequest unreadable) {
            Source empty = new Source(file, "");
            String sentence = unreadable.getMessage().replaceFirst("^" + Pattern.quote(file + ": "), "");
            return PolicyLook.unreadable(empty, Positions.of(""), "The file " + sentence);
        }
    }
}
