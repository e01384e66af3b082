package dev.chatelaine.core.policy.access;

import java.util.Optional;

/**
 * A principal in the form in which entries of statements compare it.
 *
 * @param principal who asks
 * @param account its account, if it has one
 * @param base the ARN of what its session is a session of: its role, or the user that federated it; or empty text
 * @param self the ARN that names it alone, or empty text
 * @param anyPath whether the path of its role is not known
 */
record Caller(Principal principal, Optional<Principal.Account> account, String base, String self, boolean anyPath) {

    static Caller of(Principal principal) {
        return switch (principal) {
            case Principal.User user -> of(user, "", user.arn());
            case Principal.FederatedUser user -> of(user, user.user(), user.arn());
            case Principal.Role role ->
                new Caller(role, role.account(), role.role(), role.session().orElse(""), role.anyPath());
            case Principal.Root root -> of(root, "", "");
            case Principal.Service service -> of(service, "", "");
            case Principal.Federated provider -> of(provider, "", "");
            case Principal.Anonymous anonymous -> of(anonymous, "", "");
        };
    }

    private static Caller of(Principal principal, String base, String self) {
        return new Caller(principal, principal.account(), base, self, false);
    }

    boolean isOf(String accountId) {
        return account.isPresent() && account.get().id().equals(accountId);
    }

    boolean isIn(String partition) {
        return account.isPresent() && account.get().partition().equals(partition);
    }

    /** Whether it is, or is a session of, what an ARN of IAM names. */
    boolean isSessionOf(String arn) {
        return arn.equals(base) || (anyPath && isThatRoleWithSomePath(arn));
    }

    /** Roles have names of their own in their account, whatever their paths. */
    private boolean isThatRoleWithSomePath(String arn) {
        int path = base.indexOf(":role/") + ":role/".length();
        return arn.startsWith(base.substring(0, path)) && arn.endsWith("/" + base.substring(path));
    }

    /** Whether its role is one that a service made for itself. */
    boolean isServiceLinked() {
        return base.contains(":role/aws-service-role/") || (anyPath && base.contains(":role/AWSServiceRoleFor"));
    }

    String name() {
        return principal.name();
    }
}
