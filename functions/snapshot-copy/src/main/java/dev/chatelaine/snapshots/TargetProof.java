package dev.chatelaine.snapshots;

import dev.chatelaine.aws.Account;
import dev.chatelaine.aws.KeyRules;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.access.Decision;
import dev.chatelaine.core.policy.access.Evaluator;
import dev.chatelaine.core.policy.access.PolicySet;
import dev.chatelaine.core.policy.access.Principal;
import dev.chatelaine.core.policy.write.PolicyText;
import dev.chatelaine.core.policy.write.SnapshotCopyAccess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Proves, with the policies as they are, that the target role will be able to make the copy. */
final class TargetProof {

    private final Run run;
    private final Plan plan;
    private final Account own;
    private final Account target;

    TargetProof(Run run, Plan plan, Account own, Account target) {
        this.run = run;
        this.plan = plan;
        this.own = own;
        this.target = target;
    }

    /**
     * Goes on only if the role will be able to.
     *
     * @throws dev.chatelaine.Denied that names what is missing, and the statement that would give it
     */
    void demand(String sourceKey, String targetKey) {
        Map<String, Policy> identity = identity();
        Stream<Lack> source = lacks(
                identity,
                Need.ofSource(sourceKey, own.region()),
                opened(own.keys().of(sourceKey)));
        Stream<Lack> written = lacks(
                identity, Need.ofTarget(targetKey, plan.region()), target.keys().of(targetKey));
        List<Lack> lacks = Stream.concat(source, written).toList();
        if (!lacks.isEmpty()) {
            throw Lack.refusal(lacks, plan, own.region());
        }
    }

    private Map<String, Policy> identity() {
        Map<String, Policy> policies = new LinkedHashMap<>();
        target.roles().of(plan.role()).forEach((name, document) -> policies.put(name, Policy.parse(document)));
        return policies;
    }

    /** The rules as they will be when the run has added its statements. */
    private KeyRules opened(KeyRules rules) {
        SnapshotCopyAccess access = plan.access(run, own.region());
        UnaryOperator<String> edit = plan.editsKeyPolicy() && !PolicyText.holdsAny(rules.policy(), access.sids())
                ? policy -> PolicyText.with(policy, access.statements())
                : UnaryOperator.identity();
        return new KeyRules(rules.arn(), edit.apply(rules.policy()), rules.grants());
    }

    private Stream<Lack> lacks(Map<String, Policy> identity, List<Need> needs, KeyRules rules) {
        PolicySet.Builder builder = PolicySet.builder()
                .keyPolicy("key policy", Policy.parse(rules.policy()))
                .grants(rules.grants());
        identity.forEach((name, policy) -> builder.identity("identity policy " + name, policy));
        PolicySet policies = builder.build();
        return needs.stream().flatMap(need -> lack(need, policies));
    }

    private Stream<Lack> lack(Need need, PolicySet policies) {
        AccessRequest request =
                AccessRequest.of(Principal.of(plan.roleArn()), need.action(), need.key(), need.context());
        Decision decision = Evaluator.decide(request, policies);
        return decision.allowed() ? Stream.empty() : Stream.of(new Lack(need, decision));
    }
}
