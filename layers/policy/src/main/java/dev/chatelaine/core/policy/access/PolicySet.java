package dev.chatelaine.core.policy.access;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The policies and grants that a request is decided by, compiled. It is immutable and may be kept for many requests.
 *
 * <p>Every policy has a label, such as {@code key policy}, by which decisions name it. What is not given does not limit.
 */
public final class PolicySet {

    private final PolicyGroup identity;
    private final PolicyGroup resource;
    private final PolicyGroup boundary;
    private final PolicyGroup session;
    private final List<PolicyGroup> scp;
    private final List<PolicyGroup> rcp;
    private final PolicyGroup endpoint;
    private final ResourceKind kind;
    private final List<CompiledGrant> grants;
    private final List<String> warnings;

    private PolicySet(Builder builder) {
        this.identity = new PolicyGroup(builder.identity);
        this.resource = builder.compiledResource();
        this.boundary = new PolicyGroup(builder.boundary);
        this.session = new PolicyGroup(builder.session);
        this.scp = List.copyOf(builder.scp);
        this.rcp = List.copyOf(builder.rcp);
        this.endpoint = new PolicyGroup(builder.endpoint);
        this.kind = builder.kind;
        this.grants = List.copyOf(builder.grants);
        this.warnings = List.copyOf(builder.warnings);
    }

    /** One sentence for each thing in the policies that cannot be judged, or that AWS would not store. */
    public List<String> warnings() {
        return warnings;
    }

    /** Starts with no policy at all, for a generic resource. */
    public static Builder builder() {
        return new Builder();
    }

    PolicyGroup identity() {
        return identity;
    }

    PolicyGroup resource() {
        return resource;
    }

    PolicyGroup session() {
        return session;
    }

    ResourceKind kind() {
        return kind;
    }

    List<CompiledGrant> grants() {
        return grants;
    }

    List<Ruling> callerLimits(Question question) {
        return joined(
                Ruling.of("permissions boundary", boundary, question), Ruling.of("session policy", session, question));
    }

    /** Organisations do not limit service-linked roles, nor a caller's organisation one who has no account. */
    List<Ruling> outerLimits(Question question) {
        Caller caller = question.caller();
        List<Ruling> before = Ruling.of("VPC endpoint policy", endpoint, question);
        if (caller.isServiceLinked()) {
            return before;
        }
        List<Ruling> ofResource = Ruling.ofLevels("resource control", rcp, question);
        return caller.account().isEmpty()
                ? joined(ofResource, before)
                : joined(joined(Ruling.ofLevels("service control", scp, question), ofResource), before);
    }

    private static List<Ruling> joined(List<Ruling> some, List<Ruling> others) {
        if (others.isEmpty()) {
            return some;
        }
        return some.isEmpty()
                ? others
                : Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Gathers policies; each is checked as it is added. */
    public static final class Builder {

        private record Labelled(String label, Policy policy) {}

        private final List<CompiledPolicy> identity = new ArrayList<>();
        private final List<Labelled> resource = new ArrayList<>();
        private final List<CompiledPolicy> boundary = new ArrayList<>();
        private final List<CompiledPolicy> session = new ArrayList<>();
        private final List<PolicyGroup> scp = new ArrayList<>();
        private final List<PolicyGroup> rcp = new ArrayList<>();
        private final List<CompiledPolicy> endpoint = new ArrayList<>();
        private ResourceKind kind = ResourceKind.GENERIC;
        private final List<CompiledGrant> grants = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private boolean tolerant;

        private Builder() {}

        /**
         * Takes from now on what AWS would not store in its place, such as a Principal in an identity policy, and notes it
         * as a warning. A document that is not stored decides nothing, but people ask what it would.
         */
        public Builder tolerant() {
            tolerant = true;
            return this;
        }

        /**
         * Adds a policy of the caller: of the user, its groups, or the role.
         *
         * @throws InvalidRequest when a statement has a Principal, unless the set is tolerant
         */
        public Builder identity(String label, Policy policy) {
            identity.add(compiled(label, policy, Place.CALLER));
            return this;
        }

        /**
         * Sets the policy of the resource.
         *
         * @throws InvalidRequest when a statement has no Principal, or one without its type, unless the set is tolerant
         */
        public Builder resource(String label, Policy policy) {
            check(label, policy, Place.RESOURCE);
            resource.clear();
            resource.add(new Labelled(label, policy));
            return this;
        }

        /**
         * Sets the policy of a KMS key, and says that the resource is one.
         *
         * @throws InvalidRequest when a statement has no Principal, or one without its type, unless the set is tolerant
         */
        public Builder keyPolicy(String label, Policy policy) {
            return key().resource(label, policy);
        }

        /** Says that the resource is a KMS key, also when its policy is not known. */
        public Builder key() {
            return kind(ResourceKind.KEY);
        }

        /** Says what the resource is, and with it what its policy means; a generic one unless said otherwise. */
        public Builder kind(ResourceKind what) {
            kind = what;
            return this;
        }

        /**
         * Adds the caller's permissions boundary; of several, one must allow.
         *
         * @throws InvalidRequest when a statement has a Principal, unless the set is tolerant
         */
        public Builder boundary(String label, Policy policy) {
            boundary.add(compiled(label, policy, Place.CALLER));
            return this;
        }

        /**
         * Adds a policy of the caller's session; of several, one must allow.
         *
         * @throws InvalidRequest when a statement has a Principal, unless the set is tolerant
         */
        public Builder session(String label, Policy policy) {
            session.add(compiled(label, policy, Place.CALLER));
            return this;
        }

        /**
         * Adds the service control policies of the next level of the caller's organisation, root first.
         *
         * @param policies by label; without any, the level allows nothing
         * @throws InvalidRequest when a statement has a Principal, unless the set is tolerant
         */
        public Builder serviceControl(Map<String, Policy> policies) {
            scp.add(level(policies, Place.CALLER));
            return this;
        }

        /**
         * Adds the resource control policies of the next level of the resource's organisation, root first.
         *
         * @param policies by label; without any, the level allows nothing
         */
        public Builder resourceControl(Map<String, Policy> policies) {
            rcp.add(level(policies, Place.BEFORE));
            return this;
        }

        /** Adds a policy of the VPC endpoint that the request goes through; of several, one must allow. */
        public Builder endpoint(String label, Policy policy) {
            endpoint.add(compiled(label, policy, Place.BEFORE));
            return this;
        }

        /** Adds grants on the key. To decide {@code kms:RetireGrant}, give only the grant to be retired. */
        public Builder grants(List<Grant> more) {
            more.stream().map(CompiledGrant::new).forEach(grants::add);
            return this;
        }

        /** The set as gathered so far. */
        public PolicySet build() {
            return new PolicySet(this);
        }

        private PolicyGroup level(Map<String, Policy> policies, Place place) {
            return new PolicyGroup(policies.entrySet().stream()
                    .map(entry -> compiled(entry.getKey(), entry.getValue(), place))
                    .toList());
        }

        private CompiledPolicy compiled(String label, Policy policy, Place place) {
            check(label, policy, place);
            return CompiledPolicy.of(label, policy, place);
        }

        private void check(String label, Policy policy, Place place) {
            List<Misfit> misfits = Misfit.of(label, policy, place);
            if (!tolerant) {
                misfits.stream().filter(misfit -> !misfit.stored()).findFirst().ifPresent(misfit -> {
                    throw misfit.refusal();
                });
            }
            misfits.forEach(misfit -> warnings.add(misfit.sentence()));
        }

        /** A Deny by NotPrincipal spares nobody who has a boundary. */
        private PolicyGroup compiledResource() {
            Place place = kind == ResourceKind.KEY ? Place.KEY : Place.RESOURCE;
            return new PolicyGroup(resource.stream()
                    .map(labelled -> CompiledPolicy.of(labelled.label(), labelled.policy(), place))
                    .map(policy -> boundary.isEmpty() ? policy : policy.with(CompiledStatement::withoutExemptions))
                    .toList());
        }
    }
}
