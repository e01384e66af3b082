package dev.chatelaine.commands;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The command {@code chatelaine-policy}. */
public final class Main {

    private Main() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] words) {
        Terminal terminal =
                new Terminal(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err), isColoured());
        int code = Commands.run(terminal, words);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** See <a href="https://no-color.org">NO_COLOR</a>. */
    private static boolean isColoured() {
        boolean wanted =
                Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty();
        return wanted
                && Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent();
    }
}
