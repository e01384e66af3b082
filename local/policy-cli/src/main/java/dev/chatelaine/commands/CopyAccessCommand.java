package dev.chatelaine.commands;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.write.KeyPrincipal;
import dev.chatelaine.core.policy.write.PolicyText;
import dev.chatelaine.core.policy.write.SnapshotCopyAccess;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a role of another account copy snapshots under a key, or no longer. */
@Command(
        name = "copy-access",
        description = {
            "Adds to a key policy the statements by which a role of another account can copy an EBS snapshot under the"
                    + " key, or takes them away. Every other byte of the policy stays."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Release.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "2:wrong use, or a policy that cannot be read"})
final class CopyAccessCommand implements Callable<Integer> {

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+){1,3}-\\d");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 _-]{1,100}");

    private final Terminal terminal;

    @Parameters(paramLabel = "POLICY", description = "the key policy, or -")
    private String file = Source.STANDARD_INPUT;

    @Option(names = "--role", required = true, paramLabel = "ARN", description = "the role that copies")
    private String role = "";

    @Option(names = "--region", required = true, description = "the Region of the snapshot, and that of the copy")
    private List<String> regions = List.of();

    @Option(
            names = "--name",
            defaultValue = "snapshot-copy",
            description = "what the statements' names begin with (default: ${DEFAULT-VALUE})")
    private String name = "";

    @Option(names = "--remove", description = "take them away")
    private boolean remove;

    CopyAccessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Source source = Source.read(file, terminal.in());
        Requests.policy(source);
        SnapshotCopyAccess access = access();
        String without = PolicyText.without(source.text(), access.statements());
        terminal.out().print(remove ? without : PolicyText.with(without, access.statements()));
        return ExitCode.FINE;
    }

    private SnapshotCopyAccess access() {
        String arn = KeyPrincipal.of(role)
                .map(KeyPrincipal::arn)
                .orElseThrow(() -> new InvalidRequest("--role: expected the ARN of a role."));
        if (!regions.stream().allMatch(REGION.asMatchPredicate())) {
            throw new InvalidRequest("--region: expected a Region, for example us-east-1.");
        }
        if (!NAME.matcher(name).matches()) {
            throw new InvalidRequest("--name: expected at most 100 letters, digits, spaces, - and _.");
        }
        return new SnapshotCopyAccess(name, arn, new TreeSet<>(regions));
    }
}
