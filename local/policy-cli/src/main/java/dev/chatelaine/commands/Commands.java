package dev.chatelaine.commands;

import dev.chatelaine.Refusal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command and its subcommands. */
@Command(
        name = "chatelaine-policy",
        description = {"Checks and writes policies of IAM, KMS and other services of AWS. It calls nothing.", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Release.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine: nothing found, allowed, not wider, written",
            "1:found: findings, denied, wider",
            "2:wrong use, or input that cannot be read",
            "3:compare could not decide"
        })
final class Commands {

    private Commands() {}

    /** The version, as the jar's manifest has it. */
    static final class Release implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"chatelaine-policy " + version()};
        }
    }

    static String version() {
        return Optional.ofNullable(Commands.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }

    /** Runs one command; answers with its exit code. */
    static int run(Terminal terminal, String... words) {
        CommandLine line = new CommandLine(new Commands())
                .addSubcommand(new LintCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new CompareCommand(terminal))
                .addSubcommand(new WriteCommand(terminal))
                .addSubcommand(new CopyAccessCommand(terminal));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((wrong, args) -> misused(terminal, wrong))
                .setExecutionExceptionHandler((failed, command, parsed) -> failed(terminal, failed));
        return words.length == 0
                ? misused(terminal, new ParameterException(line, "Name a command"))
                : line.execute(words);
    }

    private static int misused(Terminal terminal, ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        terminal.err().println(Terminal.shown(wrong.getMessage()) + ". See: " + command + " --help");
        return ExitCode.MISUSE;
    }

    /** What is refused says why; anything else is a defect, told by its place. */
    private static int failed(Terminal terminal, Exception failed) {
        if (failed instanceof Refusal refusal) {
            terminal.err().println(Terminal.shown(refusal.getMessage()));
            return ExitCode.MISUSE;
        }
        StackTraceElement[] trace = failed.getStackTrace();
        terminal.err()
                .println("A defect of this command: " + failed.getClass().getName()
                        + (trace.length == 0 ? "" : " at " + trace[0]) + ". Please report it.");
        return ExitCode.DEFECT;
    }
}
