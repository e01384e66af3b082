package dev.chatelaine.core.policy.write;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.access.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who may do what with a KMS key.
 *
 * @param account the account that owns the key, twelve digits
 * @param admins who administers it, and neither uses it nor grants its use: users and roles of the account
 * @param users who uses it: users and roles of the account or of others
 * @param accounts other accounts, whose own identity policies say who of them uses it
 * @param services through which alone it is used; none for use without and with any
 * @param encryptionContext pairs that every use must carry, beside others
 * @param usage what the key is for
 * @param grants whether users may let services of AWS keep using it, by grants
 * @param caller who will put the policy; an administrator if not given
 */
public record KeyDescription(
        String account,
        List<KeyPrincipal> admins,
        List<KeyPrincipal> users,
        List<String> accounts,
        List<Via> services,
        Map<String, String> encryptionContext,
        KeyUsage usage,
        boolean grants,
        Optional<Principal> caller) {

    /**
     * Takes a description that can be written.
     *
     * @throws InvalidRequest when nobody would administer or use the key, when someone is named who cannot be there, or
     *     when a condition on the encryption context could not work
     */
    public KeyDescription {
        admins = distinct(admins);
        users = distinct(users);
        accounts = distinct(accounts);
        services = distinct(services);
        encryptionContext = Collections.unmodifiableSortedMap(new TreeMap<>(encryptionContext));
        DescriptionRules.check(account, admins, users, accounts);
        ContextRules.check(encryptionContext, usage);
    }

    /** Starts with a key for encryption that nobody administers or uses. */
    public static KeyDescriptionBuilder of(String account) {
        return new KeyDescriptionBuilder(account);
    }

    /** Everyone who uses the key: users, and for each other account its root, which stands for the account. */
    List<String> userArns() {
        return Stream.concat(
                        users.stream().map(KeyPrincipal::arn), accounts.stream().map(this::root))
                .toList();
    }

    List<String> adminArns() {
        return admins.stream().map(KeyPrincipal::arn).toList();
    }

    String ownRoot() {
        return root(account);
    }

    String root(String ofAccount) {
        return "arn:" + partition() + ":iam::" + ofAccount + ":root";
    }

    String partition() {
        return admins.getFirst().partition();
    }

    /** Whether use is tied to services or to a context, so that what needs neither is allowed apart. */
    boolean isBound() {
        return !services.isEmpty() || !encryptionContext.isEmpty();
    }

    private static <T> List<T> distinct(List<T> items) {
        return items.stream().distinct().toList();
    }
}
