package dev.chatelaine.core.policy.write;

import dev.chatelaine.InvalidRequest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a description must say of whom, for a policy to be written from it. */
final class DescriptionRules {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    private DescriptionRules() {}

    static void check(String account, List<KeyPrincipal> admins, List<KeyPrincipal> users, List<String> accounts) {
        Stream.concat(Stream.of(account), accounts.stream()).forEach(DescriptionRules::requireAccount);
        require(
                !admins.isEmpty(),
                "admins: nobody could change the key policy again: name at least one administrator.");
        require(
                admins.stream().allMatch(admin -> admin.account().equals(account)),
                "admins: keys are administered from their own account only: name users and roles of the key's account.");
        require(
                !users.isEmpty() || !accounts.isEmpty(),
                "users: nobody would use the key: name users and roles, or other accounts in accounts.");
        require(
                !accounts.contains(account),
                "accounts: the key's own account is among them, and naming it would let each of its identity policies"
                        + " open the key: name its users and roles in users.");
        require(
                Stream.concat(admins.stream(), users.stream())
                                .map(KeyPrincipal::partition)
                                .distinct()
                                .count()
                        <= 1,
                "users: no policy reaches from one partition to another: name principals of one partition.");
    }

    private static void requireAccount(String account) {
        require(ACCOUNT.matcher(account).matches(), "account: expected twelve digits.");
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidRequest(otherwise);
        }
    }
}
