package dev.chatelaine.front;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line.
 *
 * @param port the one port, on every address
 * @param listen addresses to listen on
 * @param upstream ministack's address
 */
public record Options(int port, List<String> listen, URI upstream) {
    /** How to call the program. */
    public static final String USAGE =
            "usage: java -jar front.jar --port P --upstream http://127.0.0.1:Q [--listen ADDRESS]… (default 127.0.0.1)";

    /** Copies the list. */
    public Options {
        listen = listen.isEmpty() ? List.of("127.0.0.1") : List.copyOf(listen);
    }

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static Options parse(List<String> arguments) {
        int port = -1;
        URI upstream = null;
        List<String> listen = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            String value = arguments.get(i + 1);
            switch (arguments.get(i)) {
                case "--port" -> port = port(value);
                case "--listen" -> listen.add(value);
                case "--upstream" -> upstream = URI.create(value.replaceFirst("/$", ""));
                default -> throw new IllegalArgumentException("unknown option " + arguments.get(i));
            }
        }
        if (arguments.size() % 2 != 0 || port < 0 || upstream == null || upstream.getHost() == null) {
            throw new IllegalArgumentException("--port and --upstream are needed, and every option has a value");
        }
        return new Options(port, listen, upstream);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as a number out of range is.
        }
        throw new IllegalArgumentException("--port takes a number from 0 (any free port) to 65535");
    }
}
