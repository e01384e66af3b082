package dev.chatelaine.core.policy.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The condition keys that follow from the caller. A session's {@code aws:PrincipalArn} is the ARN of its role.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties">Properties
 *     of the principal</a>
 */
final class PrincipalKeys {

    private static final String ARN = "aws:principalarn";
    private static final String TYPE = "aws:principaltype";

    private PrincipalKeys() {}

    /** The caller with the path of its role, where only the given {@code aws:PrincipalArn} tells it. */
    static Principal completed(Principal caller, Map<String, List<String>> given) {
        if (!(caller instanceof Principal.Role role) || !role.anyPath()) {
            return caller;
        }
        return given.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(ARN))
                .flatMap(entry -> entry.getValue().stream())
                .filter(Caller.of(role)::isSessionOf)
                .findFirst()
                .<Principal>map(arn -> new Principal.Role(arn, role.session(), false))
                .orElse(role);
    }

    static Map<String, String> of(Principal caller) {
        Map<String, String> keys = new HashMap<>(ofKind(caller));
        caller.account().ifPresent(account -> keys.put("aws:principalaccount", account.id()));
        keys.put("aws:principalisawsservice", Boolean.toString(caller instanceof Principal.Service));
        return keys;
    }

    private static Map<String, String> ofKind(Principal caller) {
        return switch (caller) {
            case Principal.Root root -> Map.of(ARN, root.arn(), TYPE, "Account");
            case Principal.User user -> Map.of(ARN, user.arn(), TYPE, "User", "aws:username", lastOf(user.arn()));
            case Principal.Role role -> Map.of(ARN, role.role(), TYPE, "AssumedRole");
            case Principal.FederatedUser user -> Map.of(ARN, user.arn(), TYPE, "FederatedUser");
            case Principal.Service service -> Map.of("aws:principalservicename", service.name());
            case Principal.Federated provider -> Map.of("aws:federatedprovider", provider.name());
            case Principal.Anonymous anonymous -> Map.of(TYPE, "Anonymous");
        };
    }

    private static String lastOf(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
