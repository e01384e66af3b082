package dev.chatelaine.front.access;

import dev.chatelaine.front.call.Call;

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
        Call call = attempt.call();
        if (call.body().has("SecretId")) {
            secrets.require(call);
        } else {
            secrets.requireWithoutSecret(call);
        }
        return SecretPolicies.scope(call).account();
    }
}
