package dev.chatelaine.front;

import java.io.IOException;
import java.util.List;

/** Starts the front. Exit code 2: the command line or an address is no good; 1: anything else. */
public final class Main {
    private static final int UNUSABLE = 2;

    private Main() {}

    /** The program. */
    public static void main(String[] arguments) throws Exception {
        Options options = options(List.of(arguments));
        Front front = start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(front::close, "stop"));
        System.out.println(
                "front ready on port " + front.port() + " of " + options.listen() + ", before " + options.upstream());
        front.join();
    }

    private static Options options(List<String> arguments) {
        try {
            return Options.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            throw refuse(wrong.getMessage() + "\n" + Options.USAGE);
        }
    }

    private static Front start(Options options) throws Exception {
        try {
            return Front.start(options);
        } catch (IOException taken) {
            throw refuse("cannot listen on port " + options.port() + " of " + options.listen()
                    + ": another process has it, or the address is not this machine's. Choose another with --port.");
        }
    }

    private static IllegalStateException refuse(String message) {
        System.err.println("front: " + message);
        System.exit(UNUSABLE);
        return new IllegalStateException(message);
    }
}
