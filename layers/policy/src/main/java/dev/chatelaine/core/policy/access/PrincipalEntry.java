package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Principals;
import java.util.Optional;
import java.util.regex.Pattern;

/** One name in a Principal element or on a grant, ready to be compared with callers. */
@FunctionalInterface
interface PrincipalEntry {

    /** The name {@code *}. */
    PrincipalEntry EVERYONE = caller -> Reach.DIRECT;

    Pattern ACCOUNT_ID = Pattern.compile("\\d{12}");

    /** How closely the name fits the caller. */
    Reach reach(Caller caller);

    static PrincipalEntry of(Principals.Type type, String name) {
        return switch (type) {
            case AWS -> aws(name);
            case SERVICE -> service(name);
            case FEDERATED -> provider(name);
            // A canonical id does not tell its account.
            case CANONICAL_USER -> caller -> Reach.NONE;
        };
    }

    /** The grantee or retiring principal of a grant: as in a policy, but never everyone. */
    static PrincipalEntry ofGrant(String name) {
        if (PrincipalReader.isService(name)) {
            return service(name);
        }
        return name.equals("*") ? caller -> Reach.NONE : aws(name);
    }

    private static PrincipalEntry service(String name) {
        Principal service = new Principal.Service(name);
        return caller -> caller.principal().equals(service) ? Reach.DIRECT : Reach.NONE;
    }

    private static PrincipalEntry provider(String name) {
        Principal provider = new Principal.Federated(name);
        return caller -> caller.principal().equals(provider) ? Reach.DIRECT : Reach.NONE;
    }

    private static PrincipalEntry aws(String name) {
        if (name.equals("*")) {
            return EVERYONE;
        }
        if (ACCOUNT_ID.matcher(name).matches()) {
            return account(Optional.empty(), name);
        }
        // What is no ARN matches nobody: the unique id of a deleted user, for example.
        return Arn.of(name).map(arn -> byArn(arn, name)).orElse(caller -> Reach.NONE);
    }

    private static PrincipalEntry byArn(Arn arn, String name) {
        boolean isAccount = arn.service().equals("iam") && arn.resource().equals("root");
        return isAccount ? account(Optional.of(arn.partition()), arn.account()) : exactly(name);
    }

    private static PrincipalEntry account(Optional<String> partition, String id) {
        return caller ->
                caller.isOf(id) && (partition.isEmpty() || caller.isIn(partition.get())) ? Reach.ACCOUNT : Reach.NONE;
    }

    private static PrincipalEntry exactly(String arn) {
        return caller -> {
            if (arn.equals(caller.self())) {
                return Reach.DIRECT;
            }
            return caller.isSessionOf(arn) ? Reach.BASE : Reach.NONE;
        };
    }
}
