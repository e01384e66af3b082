package dev.chatelaine.front.access;

import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.call.Operation;

/** Guards the Secrets Manager operations that ministack performs. */
public final class SecretsRule implements AccessRule {
    private final SecretPolicies secrets;

    /** Guards by those secrets' policies. */
    public SecretsRule(SecretPolicies secrets) {
        this.secrets = secrets;
    }

    @Override
    public String service() {
        return "secretsmanager";
    }

    @Override
    public boolean readsBody() {
        return true;
    }

    @Override
    public String admit(Attempt attempt) {
        Operation operation = attempt.operation();
        Call call = new Call(
                attempt.caller(),
                operation.service(),
                operation.action(),
                operation.region(),
                operation.protocol(),
                attempt.body());
        if (call.body().has("SecretId")) {
            secrets.require(call);
        } else {
            secrets.requireWithoutSecret(call);
        }
        return SecretPolicies.scope(call).account();
    }
}
