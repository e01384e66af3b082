package dev.chatelaine.core.policy.access;

import dev.chatelaine.InvalidRequest;
import java.util.Optional;

/**
 * Who makes a request.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
public sealed interface Principal {

    /** How the caller is named in a sentence: its ARN, name or {@code anonymous}. */
    String name();

    /** The partition and account of the caller; empty for services, identity providers and anonymous callers. */
    Optional<Account> account();

    /**
     * An account of a partition.
     *
     * @param partition {@code aws}, {@code aws-cn} or {@code aws-us-gov}
     * @param id twelve digits
     */
    record Account(String partition, String id) {
        static Account of(String arn) {
            return Arn.of(arn)
                    .map(parts -> new Account(parts.partition(), parts.account()))
                    .orElseThrow(() -> new InvalidRequest("principal: expected an ARN with an account."));
        }
    }

    /** Who is told, with the account, by one ARN. */
    sealed interface Identity extends Principal {

        /** The ARN. */
        String arn();

        @Override
        default String name() {
            return arn();
        }

        @Override
        default Optional<Account> account() {
            return Optional.of(Account.of(arn()));
        }
    }

    /**
     * The root user of an account.
     *
     * @param arn {@code arn:aws:iam::ID:root}
     */
    record Root(String arn) implements Identity {}

    /**
     * An IAM user.
     *
     * @param arn {@code arn:aws:iam::ID:user/path/name}
     */
    record User(String arn) implements Identity {}

    /**
     * A session of a role. The session's ARN has the role's name without its path, so both ARNs are kept.
     *
     * @param role {@code arn:aws:iam::ID:role/path/name}
     * @param session {@code arn:aws:sts::ID:assumed-role/name/session}; empty stands for some session of the role
     * @param anyPath whether the role's path is not known, so that its ARN has none
     */
    record Role(String role, Optional<String> session, boolean anyPath) implements Principal {
        @Override
        public String name() {
            return session.orElse(role);
        }

        @Override
        public Optional<Account> account() {
            return Optional.of(Account.of(role));
        }
    }

    /**
     * A federated user session.
     *
     * @param arn {@code arn:aws:sts::ID:federated-user/name}
     */
    record FederatedUser(String arn) implements Identity {

        /** The ARN of the IAM user of that name, who may stand for the session in a policy. */
        String user() {
            Arn parts = Arn.of(arn).orElseThrow();
            return "arn:" + parts.partition() + ":iam::" + parts.account() + ":user/" + parts.name();
        }
    }

    /**
     * An AWS service that acts for itself.
     *
     * @param name such as {@code delivery.logs.amazonaws.com}
     */
    record Service(String name) implements Principal {
        @Override
        public Optional<Account> account() {
            return Optional.empty();
        }
    }

    /**
     * Somebody whom an identity provider vouches for, as in {@code sts:AssumeRoleWithWebIdentity}.
     *
     * @param name the ARN of a SAML or OIDC provider in IAM, or the name of a built-in one
     */
    record Federated(String name) implements Principal {
        @Override
        public Optional<Account> account() {
            return Optional.empty();
        }
    }

    /** A caller without credentials. */
    record Anonymous() implements Principal {
        @Override
        public String name() {
            return "anonymous";
        }

        @Override
        public Optional<Account> account() {
            return Optional.empty();
        }
    }

    /** A session of a role whose path may matter: both ARNs given. */
    static Principal session(String roleArn, String sessionArn) {
        return new Role(roleArn, Optional.of(sessionArn), false);
    }

    /**
     * Reads a principal from its ARN, the name of a service or identity provider, or {@code *} for an anonymous caller.
     *
     * <p>A session's ARN does not tell the path of its role, so that every role of that name is taken to be its own:
     * an account has only one.
     *
     * @throws InvalidRequest when it is none of these
     */
    static Principal of(String name) {
        return PrincipalReader.read(name);
    }
}
