package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Effect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A grant, ready to be compared with requests. */
final class CompiledGrant {

    static final String CREATE_GRANT = "kms:creategrant";
    static final String RETIRE_GRANT = "kms:retiregrant";

    private final Grant grant;
    private final PrincipalEntry grantee;
    private final Optional<PrincipalEntry> retiring;
    private final Set<String> actions;
    private final List<GrantConstraint> constraints;

    CompiledGrant(Grant grant) {
        this.grant = grant;
        this.grantee = PrincipalEntry.ofGrant(grant.grantee());
        this.retiring = grant.retiring().map(PrincipalEntry::ofGrant);
        this.actions = grant.operations().stream()
                .map(operation -> "kms:" + RequestKeys.lower(operation))
                .collect(Collectors.toUnmodifiableSet());
        this.constraints = grant.constraints().stream().map(GrantConstraint::of).toList();
    }

    /** How closely the grant names the caller, when it is for the operation. */
    Reach reach(Question question) {
        return actions.contains(question.action()) ? grantee.reach(question.caller()) : Reach.NONE;
    }

    /** How closely the grant names the caller as one who may retire it. */
    Reach retiringReach(Question question) {
        return retiring.map(entry -> entry.reach(question.caller())).orElse(Reach.NONE);
    }

    boolean wasIssuedBy(Caller caller) {
        return caller.isOf(grant.issuingAccount());
    }

    /** Whether the request keeps to the constraints, and a new grant to what this one gives. */
    boolean constraintsHold(Question question) {
        return constraints.stream().allMatch(constraint -> constraint.holds(question))
                && (!question.action().equals(CREATE_GRANT) || coversNewGrant(question));
    }

    Because because(String why) {
        return new Because("grant", grant.id(), Effect.ALLOW, why);
    }

    String id() {
        return grant.id();
    }

    private boolean coversNewGrant(Question question) {
        List<String> operations = question.keys().of("kms:grantoperations");
        return !operations.isEmpty()
                && operations.stream().allMatch(operation -> actions.contains("kms:" + RequestKeys.lower(operation)));
    }
}
