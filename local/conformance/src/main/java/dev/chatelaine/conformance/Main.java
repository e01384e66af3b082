package dev.chatelaine.conformance;

import java.nio.file.Path;

/** The command: {@code conformance <folder or zip file>}. Exits with 0 if there were tests and none failed. */
final class Main {

    private Main() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("Name one folder or zip file of test vectors.");
            System.exit(2);
        }
        System.exit(run(Path.of(args[0])));
    }

    private static int run(Path vectors) {
        try {
            Report report = Run.of(vectors);
            report.print(System.out);
            return report.conforms() ? 0 : 1;
        } catch (Unclear refused) {
            System.err.println(refused.getMessage());
            return 2;
        }
    }
}
