package dev.chatelaine.core.policy.access;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The policies and grants that a request is decided by, compiled. It is immutable and may be kept for many requests.
 *
 * <p>Every policy has a label, such as {@code key policy}, by which decisions name it.
 */
public final class PolicySet {

    private final List<CompiledPolicy> identity;
    private final Optional<CompiledPolicy> resource;
    private final ResourceKind kind;
    private final List<CompiledGrant> grants;

    private PolicySet(Builder builder) {
        this.identity = List.copyOf(builder.identity);
        this.resource = builder.resource;
        this.kind = builder.kind;
        this.grants = List.copyOf(builder.grants);
    }

    /** Starts with no policy at all, for a generic resource. */
    public static Builder builder() {
        return new Builder();
    }

    List<CompiledPolicy> identity() {
        return identity;
    }

    Optional<CompiledPolicy> resource() {
        return resource;
    }

    ResourceKind kind() {
        return kind;
    }

    List<CompiledGrant> grants() {
        return grants;
    }

    /** Gathers policies; each is compiled as it is added. */
    public static final class Builder {

        private final List<CompiledPolicy> identity = new ArrayList<>();
        private Optional<CompiledPolicy> resource = Optional.empty();
        private ResourceKind kind = ResourceKind.GENERIC;
        private final List<CompiledGrant> grants = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a policy of the caller: of the user, its groups, or the role.
         *
         * @throws InvalidRequest when a statement has a Principal, which has no meaning there
         */
        public Builder identity(String label, Policy policy) {
            identity.add(CompiledPolicy.identity(label, policy));
            return this;
        }

        /**
         * Sets the policy of the resource.
         *
         * @throws InvalidRequest when a statement has no Principal
         */
        public Builder resource(String label, Policy policy) {
            resource = Optional.of(CompiledPolicy.resource(label, policy));
            return this;
        }

        /**
         * Sets the policy of a KMS key, and says that the resource is one.
         *
         * @throws InvalidRequest when a statement has no Principal
         */
        public Builder keyPolicy(String label, Policy policy) {
            return key().resource(label, policy);
        }

        /** Says that the resource is a KMS key, also when its policy is not known. */
        public Builder key() {
            kind = ResourceKind.KEY;
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
    }
}
