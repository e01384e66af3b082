package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.access.Principal;
import dev.chatelaine.core.policy.access.PrincipalKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may ask: one caller for each kind of callers that the policies tell apart.
 *
 * @param principal the caller
 * @param name as a request writes it
 * @param owner the account of the resource
 */
record Caller(Principal principal, String name, String owner) {

    // Not aws:FederatedProvider: sessions of roles have it too, where a provider vouched for who assumed the role.
    private static final List<String> DERIVED = List.of(
            "aws:principalarn",
            "aws:principalaccount",
            "aws:principaltype",
            "aws:username",
            "aws:principalservicename",
            "aws:principalisawsservice",
            "kms:calleraccount",
            "aws:resourceaccount");

    static Caller of(String name, String owner) {
        return new Caller(Principal.of(name), name, owner);
    }

    Optional<String> account() {
        return principal.account().map(Principal.Account::id);
    }

    String partition() {
        return principal.account().map(Principal.Account::partition).orElse("aws");
    }

    boolean isWithin() {
        return account().filter(owner::equals).isPresent();
    }

    /** The keys that follow from the caller: a value, or empty text for those that it does not have. */
    Map<String, String> derived() {
        Map<String, String> keys = new HashMap<>();
        DERIVED.forEach(key -> keys.put(key, ""));
        keys.putAll(PrincipalKeys.of(principal));
        keys.put("aws:resourceaccount", owner);
        account().ifPresent(account -> keys.put("kms:calleraccount", account));
        return keys;
    }

    static boolean isDerived(String key) {
        return DERIVED.contains(key);
    }
}
