package dev.chatelaine.front.access;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Decision;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import dev.chatelaine.front.caller.Caller;
import dev.chatelaine.front.upstream.Upstream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides with core.policy whether a caller may.
 *
 * <p>Boundaries and session policies must each allow on their own; AWS's exceptions for resource policies that name the
 * session itself are not made.
 */
public final class Authorizer {
    /** Long enough for a burst of calls, short enough that a deployed policy soon counts. */
    static final Duration MEMORY = Duration.ofSeconds(2);

    private final Cache<Caller, Identity> identities;
    private final Clock clock;

    /** Gathers identity policies from that upstream's IAM. */
    public Authorizer(Upstream upstream, ManagedPolicies managed, Clock clock) {
        this.identities = new Cache<>(clock, MEMORY, new Identities(upstream, managed)::of);
        this.clock = clock;
    }

    /**
     * What a caller wants.
     *
     * @param action with prefix
     * @param resource ARN or {@code *}
     * @param account that owns the resource
     * @param region where it is asked
     * @param context condition keys of the request
     */
    record Wish(String action, String resource, String account, String region, Map<String, List<String>> context) {}

    /** The refusal in AWS's words, or empty when the caller may; the builder holds the resource's own policies. */
    Optional<String> refusal(Caller caller, Wish wish, PolicySet.Builder policies) {
        Identity identity = identities.get(caller);
        identity.policies().forEach(policies::identity);
        AccessRequest request = request(caller, wish, wish.account());
        Decision decision = Evaluator.decide(request, policies.build());
        if (!decision.allowed()) {
            return Optional.of(Denial.of(caller.arn(), request, decision));
        }
        return limits(caller, wish, identity);
    }

    private Optional<String> limits(Caller caller, Wish wish, Identity identity) {
        AccessRequest request = request(caller, wish, caller.account());
        List<Policy> session = caller.sessionPolicies().stream()
                .map(document -> Documents.parse("session policy", document))
                .toList();
        return limit(request, caller, identity.boundary(), "permissions boundary")
                .or(() -> limit(request, caller, session, "session policy"));
    }

    /** A boundary allows if it does; of several session policies one must allow, and none may deny. */
    private static Optional<String> limit(AccessRequest request, Caller caller, List<Policy> policies, String kind) {
        PolicySet.Builder set = PolicySet.builder();
        policies.forEach(policy -> set.identity(kind, policy));
        return policies.isEmpty() || Evaluator.decide(request, set.build()).allowed()
                ? Optional.empty()
                : Optional.of(Denial.limit(caller.arn(), request, kind));
    }

    private AccessRequest request(Caller caller, Wish wish, String resourceAccount) {
        Map<String, List<String>> context = new HashMap<>(wish.context());
        context.put("aws:RequestedRegion", List.of(wish.region()));
        context.put("aws:CurrentTime", List.of(clock.instant().toString()));
        context.put("aws:EpochTime", List.of(Long.toString(clock.instant().getEpochSecond())));
        // The front stands in for AWS's endpoints, which callers reach by TLS; here the wire is the machine's own.
        context.put("aws:SecureTransport", List.of("true"));
        return new AccessRequest(principal(caller), wish.action(), wish.resource(), resourceAccount, context);
    }

    private static Principal principal(Caller caller) {
        return switch (caller.kind()) {
            case ROOT -> new Principal.Root(caller.arn());
            case USER -> new Principal.User(caller.arn());
            case ROLE_SESSION -> Principal.session(caller.principal(), caller.arn());
        };
    }

    /** Forgets every policy, because some may have changed. */
    void forget() {
        identities.forget();
    }
}
