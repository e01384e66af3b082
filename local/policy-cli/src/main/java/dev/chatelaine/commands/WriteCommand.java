package dev.chatelaine.commands;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.access.KeyPolicies;
import dev.chatelaine.access.WriteAnswer;
import dev.chatelaine.access.WriteRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the policy of a key. */
@Command(
        name = "write",
        description = {
            "Writes the policy of a KMS key from a description of who may do what, and proves it.",
            "The description is a file as WriteKeyPolicy takes it, or given by the options."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Release.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "2:wrong use, or a description that cannot be written"})
final class WriteCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "DESCRIPTION", description = "a description, or -")
    private Optional<String> file = Optional.empty();

    @Option(names = "--account", description = "the account that owns the key")
    private Optional<String> account = Optional.empty();

    @Option(names = "--admin", paramLabel = "ARN", description = "who administers it")
    private List<String> admins = List.of();

    @Option(names = "--user", paramLabel = "ARN", description = "who uses it")
    private List<String> users = List.of();

    @Option(
            names = "--service",
            description = "through which services alone it is used, such as ec2.us-east-1.amazonaws.com")
    private List<String> services = List.of();

    @Option(
            names = "--other-account",
            paramLabel = "ID",
            description = "other accounts that decide who of them uses it")
    private List<String> accounts = List.of();

    @Option(names = "--context", paramLabel = "NAME=VALUE", description = "the encryption context that use must carry")
    private Map<String, String> context = Map.of();

    @Option(
            names = "--usage",
            description = "what it is for: ENCRYPT_DECRYPT, SIGN_VERIFY, GENERATE_VERIFY_MAC or KEY_AGREEMENT")
    private Optional<String> usage = Optional.empty();

    @Option(names = "--grants", negatable = true, description = "whether users may let AWS resources hold grants")
    private Optional<Boolean> grants = Optional.empty();

    @Option(names = "--caller", paramLabel = "ARN", description = "who will put the policy")
    private Optional<String> caller = Optional.empty();

    @Option(names = "--form", description = "leastPrivilege or console")
    private Optional<String> form = Optional.empty();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}: the policy alone)")
    private AnswerFormat format = AnswerFormat.HUMAN;

    WriteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        WriteAnswer answer = new KeyPolicies().write(Requests.read(asked(), WriteRequest::read));
        format.print(answer, () -> show(answer), terminal);
        return ExitCode.FINE;
    }

    private void show(WriteAnswer answer) {
        terminal.out().println(Tree.pretty(Tree.of(answer.policy())));
        answer.findings()
                .forEach(found -> terminal.err()
                        .println(Terminal.shown(found.pointer() + ": " + found.severity() + " " + found.code() + " "
                                + found.message())));
    }

    private String asked() {
        Map<String, Object> given = given();
        if (file.isPresent() && !given.isEmpty()) {
            throw new InvalidRequest("Give the description in a file or by options, not both.");
        }
        return file.map(name -> Source.read(name, terminal.in()).text())
                .orElseGet(() -> Tree.of(given).toString());
    }

    private Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        account.ifPresent(id -> given.put("account", id));
        put(given, "admins", admins);
        put(given, "users", users);
        put(given, "services", services);
        put(given, "accounts", accounts);
        if (!context.isEmpty()) {
            given.put("encryptionContext", context);
        }
        usage.ifPresent(name -> given.put("usage", name));
        grants.ifPresent(allowed -> given.put("grants", allowed));
        caller.ifPresent(arn -> given.put("caller", arn));
        form.ifPresent(name -> given.put("form", name));
        return given;
    }

    private static void put(Map<String, Object> given, String field, List<String> values) {
        if (!values.isEmpty()) {
            given.put(field, values);
        }
    }
}
