package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Principals;
import java.util.Optional;
import java.util.regex.Pattern;

/** One name in a Principal element or on a grant, ready to be compared with callers. */
@FunctionalInterface
interface PrincipalEntry {

    Pattern ACCOUNT_ID = Pattern.compile("\\d{12}");

    /** How closely the name fits the caller. */
    Reach reach(Principal caller);

    static PrincipalEntry of(Principals.Type type, String name) {
        return switch (type) {
            case AWS -> aws(name);
            case SERVICE -> service(name);
            // Web identities stand in trust policies only, and a canonical id does not tell its account.
            case FEDERATED, CANONICAL_USER -> caller -> Reach.NONE;
        };
    }

    static PrincipalEntry everyone() {
        return caller -> Reach.DIRECT;
    }

    /** The grantee or retiring principal of a grant: as in a policy, but never everyone. */
    static PrincipalEntry ofGrant(String name) {
        if (PrincipalReader.isService(name)) {
            return service(name);
        }
        return name.equals("*") ? caller -> Reach.NONE : aws(name);
    }

    private static PrincipalEntry service(String name) {
        return caller ->
                caller instanceof Principal.Service service && service.name().equals(name) ? Reach.DIRECT : Reach.NONE;
    }

    private static PrincipalEntry aws(String name) {
        if (name.equals("*")) {
            return everyone();
        }
        if (ACCOUNT_ID.matcher(name).matches()) {
            return account(Optional.empty(), name);
        }
        return Arn.of(name)
                .filter(arn -> arn.service().equals("iam") && arn.resource().equals("root"))
                .map(arn -> account(Optional.of(arn.partition()), arn.account()))
                .orElseGet(() -> exactly(name));
    }

    private static PrincipalEntry account(Optional<String> partition, String id) {
        return caller -> caller.account()
                        .filter(account -> account.id().equals(id))
                        .filter(account ->
                                partition.isEmpty() || partition.get().equals(account.partition()))
                        .isPresent()
                ? Reach.ACCOUNT
                : Reach.NONE;
    }

    private static PrincipalEntry exactly(String name) {
        return caller -> switch (caller) {
            case Principal.User user when user.arn().equals(name) -> Reach.DIRECT;
            case Principal.FederatedUser user when user.arn().equals(name) -> Reach.DIRECT;
            case Principal.Role role when role.role().equals(name) -> Reach.ROLE;
            case Principal.Role role when role.session().filter(name::equals).isPresent() -> Reach.DIRECT;
            default -> Reach.NONE;
        };
    }
}
