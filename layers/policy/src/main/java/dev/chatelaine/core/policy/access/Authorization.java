package dev.chatelaine.core.policy.access;

/** Weighs what the policies of the caller and of the resource say about a request that nothing denies. */
@FunctionalInterface
interface Authorization {

    Verdict weigh(Findings findings);

    /** The authorization that governs the request. */
    static Authorization of(Findings findings) {
        return switch (findings.policies().kind()) {
            case GENERIC -> new GenericAuthorization();
            case ROLE -> new RoleAuthorization();
            case KEY ->
                findings.question().action().equals(CompiledGrant.RETIRE_GRANT)
                        ? new RetireGrantAuthorization()
                        : new KeyAuthorization();
        };
    }
}
