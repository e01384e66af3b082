package dev.chatelaine.commands;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.access.ExplainAnswer;
import dev.chatelaine.access.ExplainRequest;
import dev.chatelaine.core.policy.access.Decision;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether policies allow a request, and why. */
@Command(
        name = "explain",
        description = {
            "Says whether policies and grants allow a request, and why.",
            "The request is a file as ExplainAccess takes it, or given by the options."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Release.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:allowed", "1:denied", "2:wrong use, or input that cannot be read"})
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "REQUEST", description = "a request with its policies, or -")
    private Optional<String> file = Optional.empty();

    @Option(names = "--principal", description = "the ARN of who asks")
    private Optional<String> principal = Optional.empty();

    @Option(names = "--action", description = "for what, such as kms:Decrypt")
    private Optional<String> action = Optional.empty();

    @Option(names = "--resource", description = "on what, an ARN")
    private Optional<String> resource = Optional.empty();

    @Option(names = "--resource-account", description = "whose the resource is, if its ARN does not tell")
    private Optional<String> resourceAccount = Optional.empty();

    @Option(names = "--context", paramLabel = "KEY=VALUE", description = "condition keys of the request")
    private Map<String, String> context = Map.of();

    @Option(names = "--identity", paramLabel = "FILE", description = "policies of who asks")
    private List<String> identity = List.of();

    @Option(names = "--resource-policy", paramLabel = "FILE", description = "the policy of the resource")
    private Optional<String> resourcePolicy = Optional.empty();

    @Option(names = "--boundary", paramLabel = "FILE", description = "the permissions boundary")
    private List<String> boundary = List.of();

    @Option(names = "--session", paramLabel = "FILE", description = "policies of the session")
    private List<String> session = List.of();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private AnswerFormat format = AnswerFormat.HUMAN;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ExplainRequest request = Requests.read(asked(), ExplainRequest::read);
        if (!(request.rules() instanceof ExplainRequest.Given given)) {
            throw new InvalidRequest("The request names a key, and this command reads nothing from AWS: give the key's"
                    + " policy and grants in \"policies\", or ask the function ExplainAccess.");
        }
        Decision decision = Evaluator.decide(request.access(), given.policies());
        ExplainAnswer answer = ExplainAnswer.of(Explanation.of(decision, given.policies()));
        format.print(answer, () -> show(answer, decision.allowed()), terminal);
        return decision.allowed() ? ExitCode.FINE : ExitCode.FOUND;
    }

    private String asked() {
        if (file.isPresent()) {
            if (principal.or(() -> action).or(() -> resource).isPresent()) {
                throw new InvalidRequest("Give the request in a file or by options, not both.");
            }
            return Source.read(file.get(), terminal.in()).text();
        }
        Map<String, Object> request = new LinkedHashMap<>();
        principal.ifPresent(arn -> request.put("principal", arn));
        action.ifPresent(name -> request.put("action", name));
        resource.ifPresent(arn -> request.put("resource", arn));
        resourceAccount.ifPresent(id -> request.put("resourceAccount", id));
        if (!context.isEmpty()) {
            request.put("context", context);
        }
        return Tree.of(Map.of("request", request, "policies", policies())).toString();
    }

    private Map<String, Object> policies() {
        Map<String, Object> policies = new LinkedHashMap<>();
        put(policies, "identity", identity);
        resourcePolicy.ifPresent(name -> policies.put("resource", Requests.policy(Source.read(name, terminal.in()))));
        put(policies, "boundary", boundary);
        put(policies, "session", session);
        return policies;
    }

    private void put(Map<String, Object> policies, String field, List<String> files) {
        if (!files.isEmpty()) {
            policies.put(
                    field,
                    files.stream()
                            .map(name -> Requests.policy(Source.read(name, terminal.in())))
                            .toList());
        }
    }

    private void show(ExplainAnswer answer, boolean allowed) {
        terminal.out().println(terminal.coloured(answer.decision(), allowed ? 32 : 31));
        answer.because()
                .forEach(reason -> terminal.out()
                        .println(Terminal.shown("  " + reason.policy() + ", statement " + reason.statement() + " ("
                                + reason.effect() + "): " + reason.why())));
        answer.missing().forEach(sentence -> terminal.out().println(Terminal.shown("  missing: " + sentence)));
        answer.warnings().forEach(sentence -> terminal.out().println(Terminal.shown("  warning: " + sentence)));
    }
}
