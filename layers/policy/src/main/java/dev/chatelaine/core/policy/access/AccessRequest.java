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
 * <p>What statements compare is derived once, as the request is made: it may be decided by many sets of policies.
 */
public final class AccessRequest {

    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]+:[A-Za-z0-9]+");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    private final Principal principal;
    private final String action;
    private final String resource;
    private final String resourceAccount;
    private final Map<String, List<String>> context;
    private final Question question;

    /**
     * A request.
     *
     * @param principal who asks
     * @param action such as {@code kms:Decrypt}, in any case, without wildcards
     * @param resource the ARN of the resource, or {@code *} when the action has none
     * @param resourceAccount the account that owns the resource, twelve digits; empty text when neither it nor the
     *     caller's is known
     * @param context condition keys, whose names are compared ignoring case, and their values
     * @throws InvalidRequest when the action or the account is not one
     */
    public AccessRequest(
            Principal principal,
            String action,
            String resource,
            String resourceAccount,
            Map<String, List<String>> context) {
        if (!ACTION.matcher(action).matches()) {
            throw new InvalidRequest("action: expected one action such as kms:Decrypt, without wildcards.");
        }
        boolean unknown = resourceAccount.isEmpty() && principal.account().isEmpty();
        if (!unknown && !isAccount(resourceAccount)) {
            throw new InvalidRequest("resourceAccount: expected twelve digits.");
        }
        this.action = action;
        this.resource = resource;
        this.resourceAccount = resourceAccount;
        this.context = context.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
        this.principal = PrincipalKeys.completed(principal, this.context);
        this.question = Question.of(this);
    }

    /** Who asks; where a session's role has an unknown path and {@code aws:PrincipalArn} tells it, with it. */
    public Principal principal() {
        return principal;
    }

    /** The action as given. */
    public String action() {
        return action;
    }

    /** The resource as given. */
    public String resource() {
        return resource;
    }

    /** The account that owns the resource; empty text when it is not known. */
    public String resourceAccount() {
        return resourceAccount;
    }

    /** The condition keys as given. */
    public Map<String, List<String>> context() {
        return context;
    }

    /** The request in the form in which statements compare it. */
    Question question() {
        return question;
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
