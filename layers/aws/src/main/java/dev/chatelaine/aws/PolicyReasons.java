package dev.chatelaine.aws;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.Explanation;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * Reasons by the policy of the resource, which is read and evaluated again for the caller that the service names. What
 * the service says goes before what the policy says: the caller's own policies and the organisation's are not read, so
 * nothing is told of them but what the service says.
 *
 * @param resource its ARN; empty where only the service's message tells it
 * @param conditions tells the condition keys of the call
 * @param rules reads the policy; whatever it throws means that it cannot be read
 */
record PolicyReasons(Optional<String> resource, Supplier<Map<String, List<String>>> conditions, Rules rules)
        implements Reasons {

    /** A denied call should not take much longer than an allowed one. */
    static final Consumer<AwsRequestOverrideConfiguration.Builder> BRIEFLY =
            call -> call.apiCallTimeout(Duration.ofSeconds(2));

    private static final String EXPLICITLY = "ExplicitlyDenied";
    private static final String IMPLICITLY = "ImplicitlyDenied";
    private static final String RESOURCE_BASED = "resource-based policy";
    private static final String IDENTITY_BASED = "identity-based policy";

    /** What the caller's own policies are taken for, unless the service says that they lack it. */
    private static final String UNREAD = "policies that were not read";

    private static final String UNREAD_DENY = ". It was not read here: look for the Deny there.";
    private static final String UNSEEN =
            ". What was read of it here denies the call by nothing that is known here: look there "
                    + "for a Deny by a condition that only the service can tell.";

    /** What a resource's policy says. */
    @FunctionalInterface
    interface Rules {
        PolicySet.Builder read();
    }

    @Override
    public Optional<Explanation> of(String action, DenialMessage said) {
        if (said.isOfAnother(action)) {
            return Optional.empty();
        }
        Optional<Explanation> decided = decided(action, said);
        return said.denier()
                .map(kind -> explicitly(kind, decided))
                .or(() -> said.lacking().map(kind -> implicitly(kind, decided)))
                .or(() -> decided.filter(explanation -> !explanation.decision().equals("Allowed")));
    }

    /** The refusal stands, whatever keeps its reasons from being read. */
    private Optional<Explanation> decided(String action, DenialMessage said) {
        Optional<String> arn = resource.or(said::resource);
        if (said.caller().isEmpty() || arn.isEmpty()) {
            return Optional.empty();
        }
        try {
            AccessRequest request =
                    AccessRequest.of(Principal.of(said.caller().get()), action, arn.get(), conditions.get());
            PolicySet policies = policies(said);
            return Optional.of(told(Explanation.of(Evaluator.decide(request, policies), policies)));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private PolicySet policies(DenialMessage said) {
        PolicySet.Builder known = rules.read();
        return (said.lacking().filter(IDENTITY_BASED::equals).isPresent()
                        ? known
                        : known.identity(UNREAD, everything()))
                .build();
    }

    private static Policy everything() {
        return Policy.parse("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}");
    }

    /** Without what was only taken for granted. */
    private static Explanation told(Explanation decided) {
        return new Explanation(
                decided.decision(),
                decided.because().stream()
                        .filter(reason -> !reason.policy().equals(UNREAD))
                        .toList(),
                decided.missing(),
                decided.warnings());
    }

    private static Explanation explicitly(String kind, Optional<Explanation> decided) {
        return decided.filter(explanation ->
                        kind.equals(RESOURCE_BASED) && explanation.decision().equals(EXPLICITLY))
                .orElseGet(() -> new Explanation(
                        EXPLICITLY,
                        List.of(),
                        List.of("The service says that a statement denies it in this kind of policy: " + kind
                                + (kind.equals(RESOURCE_BASED) && decided.isPresent() ? UNSEEN : UNREAD_DENY)),
                        List.of()));
    }

    private static Explanation implicitly(String kind, Optional<Explanation> decided) {
        Optional<Explanation> known =
                decided.filter(explanation -> explanation.decision().equals(IMPLICITLY));
        List<String> missing = known.filter(explanation -> kind.endsWith("-based policy")).stream()
                .flatMap(explanation -> explanation.missing().stream())
                .toList();
        return new Explanation(
                IMPLICITLY,
                known.map(Explanation::because).orElse(List.of()),
                Stream.concat(
                                Stream.of("The service says that this kind of policy does not allow it: " + kind
                                        + ". Add an Allow there."),
                                missing.stream())
                        .toList(),
                known.map(Explanation::warnings).orElse(List.of()));
    }
}
