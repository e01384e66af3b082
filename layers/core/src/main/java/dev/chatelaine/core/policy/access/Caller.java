package dev.chatelaine.core.policy.access;

import java.util.Optional;

/**
 * A principal in the form in which entries of statements compare it.
 *
 * @param principal who asks
 * @param account its account, if it has one
 * @param role the ARN of its role, or empty text
 * @param self the ARN that names it alone, or empty text
 */
record Caller(Principal principal, Optional<Principal.Account> account, String role, String self) {

    static Caller of(Principal principal) {
        return switch (principal) {
            case Principal.User user -> of(user, "", user.arn());
            case Principal.FederatedUser user -> of(user, "", user.arn());
            case Principal.Role role -> of(role, role.role(), role.session().orElse(""));
            case Principal.Root root -> of(root, "", "");
            case Principal.Service service -> of(service, "", "");
            case Principal.Anonymous anonymous -> of(anonymous, "", "");
        };
    }

    private static Caller of(Principal principal, String role, String self) {
        return new Caller(principal, principal.account(), role, self);
    }

    boolean isOf(String accountId) {
        return account.isPresent() && account.get().id().equals(accountId);
    }

    boolean isIn(String partition) {
        return account.isPresent() && account.get().partition().equals(partition);
    }

    String name() {
        return principal.name();
    }
}
