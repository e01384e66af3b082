package dev.chatelaine.front.access;

import dev.chatelaine.front.upstream.Upstream;
import dev.chatelaine.front.upstream.Upstream.Scope;
import java.util.Map;

/** Documents of managed policies, in their default version. */
public final class ManagedPolicies {
    private final Upstream upstream;

    /** Asks that upstream. */
    public ManagedPolicies(Upstream upstream) {
        this.upstream = upstream;
    }

    /** The document of a policy that an account can see. */
    public String document(String account, String arn) {
        Scope iam = new Scope(account, "us-east-1", "iam");
        String version =
                upstream.query(iam, "GetPolicy", Map.of("PolicyArn", arn)).text("DefaultVersionId");
        return Documents.decoded(upstream.query(iam, "GetPolicyVersion", Map.of("PolicyArn", arn, "VersionId", version))
                .text("Document"));
    }
}
