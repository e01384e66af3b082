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
 * aws:ResourceAccount}, {@code aws:RequestedRegion}, and for KMS {@code kms:CallerAccount}, {@code
 * kms:EncryptionContextKeys} and kin.
 *
 * @param principal who asks; where a session's role has an unknown path and {@code aws:PrincipalArn} tells it, with it
 * @param action such as {@code kms:Decrypt}, in any case, without wildcards
 * @param resource the ARN of the resource, or {@code *} when the action has none
 * @param resourceAccount the account that owns the resource, twelve digits; empty text when neither it nor the
 *     caller's is known
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
        boolean unknown = resourceAccount.isEmpty() && principal.account().isEmpty();
        if (!unknown && !ACCOUNT.matcher(resourceAccount).matches()) {
            throw new InvalidRequest("resourceAccount: expected twelve digits.");
        }
        context = context.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
        principal = PrincipalKeys.completed(principal, context);
    }

    /**
     * A request for a resource whose ARN, or else {@code aws:ResourceAccount}, names its account. Without either it is
     * taken to be in the principal's own account, as IAM's policy simulator does.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html">ResourceOwner of
     *     SimulateCustomPolicy</a>
     */
    public static AccessRequest of(
            Principal principal, String action, String resource, Map<String, List<String>> context) {
        String account = Arn.of(resource)
                .map(Arn::account)
                .filter(AccessRequest::isAccount)
                .or(() -> given(context).filter(AccessRequest::isAccount))
                .or(() -> principal.account().map(Principal.Account::id))
                .orElse("");
        return new AccessRequest(principal, action, resource, account, context);
    }

    private static Optional<String> given(Map<String, List<String>> context) {
        return context.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase("aws:ResourceAccount"))
                .flatMap(entry -> entry.getValue().stream())
                .findFirst();
    }

    private static boolean isAccount(String text) {
        return ACCOUNT.matcher(text).matches();
    }
}
