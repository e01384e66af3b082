package dev.chatelaine.core.policy.access;

import dev.chatelaine.InvalidRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request to be decided.
 *
 * <p>The context holds what the caller's request carries, such as {@code aws:SourceIp} or {@code
 * kms:EncryptionContext:tenant}. What follows from the rest of the request is derived and need not be given: the
 * principal's keys ({@code aws:PrincipalArn}, {@code aws:PrincipalAccount}, {@code aws:username} and kin), {@code
 * aws:ResourceAccount}, and for KMS {@code kms:CallerAccount} and {@code kms:EncryptionContextKeys}.
 *
 * @param principal who asks
 * @param action such as {@code kms:Decrypt}, in any case, without wildcards
 * @param resource the ARN of the resource, or {@code *} when the action has none
 * @param resourceAccount the account that owns the resource, twelve digits
 * @param context condition keys, whose names are compared ignoring case, and their values
 */
public record AccessRequest(
        Principal principal,
        String action,
        String resource,
        String resourceAccount,
        Map<String, List<String>> context) {

    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]+:[A-Za-z0-9]+");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    public AccessRequest {
        if (!ACTION.matcher(action).matches()) {
            throw new InvalidRequest("action: expected one action such as kms:Decrypt, without wildcards.");
        }
        if (!ACCOUNT.matcher(resourceAccount).matches()) {
            throw new InvalidRequest("resourceAccount: expected twelve digits, since the resource's ARN names none.");
        }
        context = context.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    }

    /**
     * A request for a resource whose ARN names its account, or for {@code *} in the principal's own account.
     *
     * @throws InvalidRequest when the account cannot be told from the resource
     */
    public static AccessRequest of(
            Principal principal, String action, String resource, Map<String, List<String>> context) {
        Optional<String> account = resource.equals("*")
                ? principal.account().map(Principal.Account::id)
                : Arn.of(resource).map(Arn::account);
        return new AccessRequest(principal, action, resource, account.orElse(""), context);
    }
}
