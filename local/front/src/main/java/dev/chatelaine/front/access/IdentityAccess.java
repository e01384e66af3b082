package dev.chatelaine.front.access;

import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.front.answer.AwsError;
import dev.chatelaine.front.call.Call;
import java.util.List;
import java.util.Map;

/** Access to what has no policy of its own: identity policies, boundary and session policies decide. */
public final class IdentityAccess {
    private static final int ARN_PARTS = 6;

    private final Authorizer authorizer;

    /** Access as this authorizer finds it. */
    public IdentityAccess(Authorizer authorizer) {
        this.authorizer = authorizer;
    }

    /**
     * Returns when the caller may.
     *
     * @param action with prefix, such as {@code ssm:GetParameters}
     * @param arn the resource
     * @param conditions condition keys of the request
     * @throws AwsError 400 AccessDeniedException in AWS's words
     */
    public void require(Call call, String action, String arn, Map<String, List<String>> conditions) {
        String[] parts = arn.split(":", ARN_PARTS);
        String account = parts.length == ARN_PARTS ? parts[4] : call.caller().account();
        Authorizer.Wish wish = new Authorizer.Wish(action, arn, account, call.region(), conditions);
        authorizer.refusal(call.caller(), wish, PolicySet.builder()).ifPresent(refusal -> {
            throw new AwsError(400, "AccessDeniedException", refusal);
        });
    }
}
