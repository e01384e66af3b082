package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.Effect;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import dev.chatelaine.core.policy.access.ResourceKind;
import dev.chatelaine.core.policy.lint.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the evaluator: about whole requests, which examples must pass, and about whom a statement names. */
final class Judge {

    private static final Policy ALL =
            Policy.parse("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}");
    private static final Policy ALL_FOR_EVERYONE = Policy.parse(
            "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}}");

    private record Naming(Statement statement, Caller caller, Backing backing) {}

    private record Setup(Policy policy, ResourceKind kind, String account, Backing backing, boolean session) {}

    private final Setting setting;
    private final Map<Naming, Boolean> named = new HashMap<>();
    private final Map<Setup, PolicySet> sets = new HashMap<>();

    Judge(Setting setting) {
        this.setting = setting;
    }

    /** Whether a policy allows a request. */
    boolean allows(Policy policy, AccessRequest request, Backing backing) {
        return Evaluator.decide(request, set(policy, request, backing)).allowed();
    }

    private PolicySet set(Policy policy, AccessRequest request, Backing backing) {
        Setup setup = new Setup(
                policy,
                kind(request),
                request.principal().account().map(Principal.Account::id).orElse("*"),
                backing,
                request.principal() instanceof Principal.FederatedUser);
        return sets.computeIfAbsent(setup, this::compiled);
    }

    private ResourceKind kind(AccessRequest request) {
        return switch (setting.kind()) {
            case KEY -> ResourceKind.KEY;
            case TRUST -> ResourceKind.ROLE;
            case BUCKET, SECRET -> ResourceKind.GENERIC;
            default -> ResourceKind.of(request.action(), request.resource());
        };
    }

    private PolicySet compiled(Setup setup) {
        PolicySet.Builder set = PolicySet.builder().kind(setup.kind());
        if (setting.opens()) {
            set.resource("policy", setup.policy());
            return setup.backing() == Backing.ALONE
                    ? set.build()
                    : allowed(set, setup).build();
        }
        if (!setting.hasPrincipals()) {
            Policy delegation = Policy.parse("{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\""
                    + setup.account() + "\"},\"Action\":\"*\",\"Resource\":\"*\"}}");
            PolicySet.Builder own = setting.kind() == Kind.SCP
                    ? allowed(set, setup).serviceControl(Map.of("policy", setup.policy()))
                    : allowed(set.identity("policy", setup.policy()), setup.session());
            return own.resource("resource", delegation).build();
        }
        allowed(set, setup).resource("resource", ALL_FOR_EVERYONE);
        return (setting.kind() == Kind.RCP
                        ? set.resourceControl(Map.of("policy", setup.policy()))
                        : set.endpoint("policy", setup.policy()))
                .build();
    }

    private static PolicySet.Builder allowed(PolicySet.Builder set, Setup setup) {
        return allowed(set.identity("caller", ALL), setup.session());
    }

    /** A federated user has no permissions without a session policy. */
    private static PolicySet.Builder allowed(PolicySet.Builder set, boolean session) {
        return session ? set.session("session", ALL) : set;
    }

    /** Whether a statement is about a caller, so far that an Allow opens what the backing leaves closed. */
    boolean names(Statement statement, Caller caller, Backing backing) {
        if (statement.principals().isEmpty()) {
            return !setting.opens();
        }
        return named.computeIfAbsent(new Naming(statement, caller, backing), this::asked);
    }

    private boolean asked(Naming naming) {
        List<Statement> statements = new ArrayList<>();
        List<Statement.Part> parts = new ArrayList<>(ALL.statements().getFirst().parts());
        parts.set(0, naming.statement().effect());
        parts.add(naming.statement().principals().orElseThrow());
        statements.add(new Statement(parts));
        boolean denies = naming.statement().effect() == Effect.DENY;
        if (denies) {
            statements.addAll(ALL_FOR_EVERYONE.statements());
        }
        Backing backing = denies ? Backing.CALLER_ALLOWED : naming.backing();
        return allows(Side.withStatements(ALL, statements), probe(naming.caller()), backing) != denies;
    }

    private AccessRequest probe(Caller caller) {
        String arn = "arn:" + caller.partition();
        return switch (setting.kind()) {
            case KEY -> probe(caller, "kms:Decrypt", arn + ":kms:us-east-1:" + caller.owner() + ":key/probe");
            case TRUST -> probe(caller, "sts:AssumeRole", arn + ":iam::" + caller.owner() + ":role/probe");
            default -> probe(caller, "s3:GetObject", arn + ":s3:::probe/probe");
        };
    }

    private static AccessRequest probe(Caller caller, String action, String resource) {
        return new AccessRequest(caller.principal(), action, resource, caller.owner(), Map.of());
    }
}
