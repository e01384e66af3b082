package dev.chatelaine.front.access;

import dev.chatelaine.front.call.Operation;
import java.util.Set;

/** Makes the rules forget what they remember when an operation may have changed a policy. */
public final class Changes {
    private static final Set<String> SERVICES = Set.of("iam", "kms", "cloudformation");

    private final Runnable forget;

    /** Over everything that remembers policies. */
    public Changes(Authorizer authorizer, KeyPolicies keys, S3Rule buckets) {
        this.forget = () -> {
            authorizer.forget();
            keys.forget();
            buckets.forget();
        };
    }

    /** Takes note of an operation that was performed. */
    public void note(Operation operation) {
        boolean policies = SERVICES.contains(operation.service())
                || (operation.service().equals("s3") && operation.action().contains("Bucket"));
        if (policies && !operation.reads()) {
            forget.run();
        }
    }
}
