package dev.chatelaine.access;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.KeyRules;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Decision;
import dev.chatelaine.core.policy.access.Evaluator;
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
        return ExplainAnswer.of(decide(request));
    }

    private Decision decide(ExplainRequest request) {
        return switch (request.rules()) {
            case ExplainRequest.Given given -> Evaluator.decide(request.access(), given.policies());
            case ExplainRequest.OfKey key -> decide(request.access(), keys.of(key.key()));
        };
    }

    private static Decision decide(AccessRequest access, KeyRules rules) {
        if (!access.resource().equals(rules.arn())) {
            throw new InvalidRequest("Field \"/request/resource\" is not the ARN of the key in \"/key\": name the same"
                    + " key in both, in \"/request/resource\" by its key ARN.");
        }
        PolicySet policies = PolicySet.builder()
                .keyPolicy("key policy", Policy.parse(rules.policy()))
                .grants(rules.grants())
                .build();
        return Evaluator.decide(access, policies);
    }

    @Override
    public void prime() {
        String key = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
        AccessRequest access = AccessRequest.of(
                Principal.of("arn:aws:iam::111122223333:role/rehearsal"), "kms:Decrypt", key, Map.of());
        PolicySet policies = PolicySet.builder()
                .identity("rehearsal", Policy.parse(REHEARSED))
                .build();
        Evaluator.decide(access, policies);
    }
}
