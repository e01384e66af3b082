package dev.chatelaine.front.access;

import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.front.call.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Access to what has no policy of its own, such as volumes: identity policies, boundary and session policies. */
public final class Permissions {
    private final Authorizer authorizer;

    /** Decides with that authorizer. */
    public Permissions(Authorizer authorizer) {
        this.authorizer = authorizer;
    }

    /**
     * Why the caller may not, in AWS's words; empty when it may.
     *
     * @param call whose caller asks
     * @param action with prefix, such as {@code ec2:CreateSnapshot}
     * @param resource ARN or {@code *}, in the caller's account
     * @param conditions condition keys of the request
     */
    public Optional<String> refusal(Call call, String action, String resource, Map<String, List<String>> conditions) {
        Authorizer.Wish wish =
                new Authorizer.Wish(action, resource, call.caller().account(), call.region(), conditions);
        return authorizer.refusal(call.caller(), wish, PolicySet.builder());
    }
}
