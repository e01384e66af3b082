package dev.chatelaine.core.policy.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A grant on a KMS key: it allows, and never denies.
 *
 * @param id the grant's id
 * @param grantee the ARN of a user, role, session, federated user or root user, an account id, or a service name
 * @param retiring who may retire it, in the same forms
 * @param issuingAccount the account under which it was made, twelve digits
 * @param operations such as {@code Decrypt}, as in KMS's GrantOperation
 * @param constraints what the encryption context and the source of the request must be; all must hold
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantListEntry.html">GrantListEntry</a>
 */
public record Grant(
        String id,
        String grantee,
        Optional<String> retiring,
        String issuingAccount,
        List<String> operations,
        List<Constraint> constraints) {

    public Grant {
        operations = List.copyOf(operations);
        constraints = List.copyOf(constraints);
    }

    /** A grant constraint; names of pairs are compared ignoring case, values with case. */
    public sealed interface Constraint {}

    /**
     * The encryption context must be these pairs and no others.
     *
     * @param pairs at most eight in KMS
     */
    public record ContextEquals(Map<String, String> pairs) implements Constraint {
        public ContextEquals {
            pairs = Map.copyOf(pairs);
        }
    }

    /**
     * The encryption context must hold these pairs, and may hold others.
     *
     * @param pairs at most eight in KMS
     */
    public record ContextSubset(Map<String, String> pairs) implements Constraint {
        public ContextSubset {
            pairs = Map.copyOf(pairs);
        }
    }

    /**
     * A service must ask for the sake of this resource, so that {@code aws:SourceArn} is its ARN.
     *
     * @param arn the ARN, compared with case
     */
    public record SourceArn(String arn) implements Constraint {}
}
