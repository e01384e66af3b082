package dev.chatelaine.access;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.Explanation;
import dev.chatelaine.core.policy.access.KeyState;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import dev.chatelaine.lambda.Primed;
import java.util.Map;

/** Decides requests and says why. */
public final class Explainer implements Primed {

    private static final String REHEARSED =
            "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";

    private final Keys keys;

    /** Reads the rules of keys from there. */
    public Explainer(Keys keys) {
        this.keys = keys;
    }

    ExplainAnswer explain(ExplainRequest request) {
        return switch (request.rules()) {
            case ExplainRequest.Given given -> ExplainAnswer.of(decide(request.access(), given.policies()));
            case ExplainRequest.OfKey key -> explain(request.access(), key.key());
        };
    }

    private static Explanation decide(AccessRequest access, PolicySet policies) {
        return Explanation.of(Evaluator.decide(access, policies), policies);
    }

    private ExplainAnswer explain(AccessRequest access, String named) {
        KnownKey key = keys.of(named);
        if (!key.isNamedBy(access.resource())) {
            throw new InvalidRequest("Field \"/request/resource\" is not the ARN of the key in \"/key\": name the same"
                    + " key in both, in \"/request/resource\" by its key ARN or an alias's.");
        }
        String alias = access.resource().contains(":alias/") ? access.resource() : named;
        AccessRequest resolved = AccessRequest.of(
                access.principal(), access.action(), key.rules().arn(), key.context(access.context(), alias));
        PolicySet policies = PolicySet.builder()
                .tolerant()
                .keyPolicy("key policy", Policy.parse(key.rules().policy()))
                .grants(key.rules().grants())
                .build();
        Explanation decided = decide(resolved, policies);
        return ExplainAnswer.of(KeyState.obstacle(access.action(), key.details().state())
                .map(decided::lacking)
                .orElse(decided));
    }

    @Override
    public void prime() {
        String key = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
        AccessRequest access = AccessRequest.of(
                Principal.of("arn:aws:iam::111122223333:role/rehearsal"), "kms:Decrypt", key, Map.of());
        PolicySet policies = PolicySet.builder()
                .identity("rehearsal", Policy.parse(REHEARSED))
                .build();
        decide(access, policies).json();
    }
}
