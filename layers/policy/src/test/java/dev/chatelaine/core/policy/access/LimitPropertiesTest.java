package dev.chatelaine.core.policy.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Effect;
import dev.chatelaine.core.policy.OneOrMany;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.RandomPolicies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every limit, on policies made at random from a fixed seed. */
class LimitPropertiesTest {

    private static final int CASES = 20_000;

    private final RandomPolicies random = new RandomPolicies(new Random(11));

    private static boolean allowed(PolicySet.Builder policies) {
        Principal caller = Principal.of("arn:aws:sts::111122223333:assumed-role/app/s");
        AccessRequest request = AccessRequest.of(
                caller,
                "kms:Decrypt",
                "arn:aws:kms:us-east-1:111122223333:key/1",
                Map.of("aws:PrincipalTag/team", List.of("a")));
        return Evaluator.decide(request, policies.build()).allowed();
    }

    private static PolicySet.Builder within(Policy identity, Policy scp, Optional<Policy> more) {
        Map<String, Policy> level = new LinkedHashMap<>(Map.of("scp", scp));
        more.ifPresent(policy -> level.put("more", policy));
        return PolicySet.builder().identity("identity", identity).serviceControl(level);
    }

    private Policy only(Effect effect) {
        return new Policy(List.of(new Policy.Statements(OneOrMany.many(List.of(random.statement(effect, false))))));
    }

    @Test
    void addingAnAllowToAnScpNeverDeniesMore() {
        int reached = 0;
        for (int i = 0; i < CASES; i++) {
            Policy identity = random.identity();
            Policy scp = random.identity();
            boolean before = allowed(within(identity, scp, Optional.empty()));
            boolean after = allowed(within(identity, scp, Optional.of(only(Effect.ALLOW))));
            assertThat(!before || after).isTrue();
            reached += before == after ? 0 : 1;
        }
        assertThat(reached).isPositive();
    }

    @Test
    void addingADenyToAnScpNeverAllowsMore() {
        for (int i = 0; i < CASES; i++) {
            Policy identity = random.identity();
            Policy scp = random.identity();
            boolean before = allowed(within(identity, scp, Optional.empty()));
            assertThat(before || !allowed(within(identity, scp, Optional.of(only(Effect.DENY)))))
                    .isTrue();
        }
    }

    @Test
    void anotherLimitNeverAllowsMore() {
        for (int i = 0; i < CASES; i++) {
            Policy identity = random.identity();
            boolean before = allowed(PolicySet.builder().identity("identity", identity));
            PolicySet.Builder limited = PolicySet.builder().identity("identity", identity);
            Policy limit = random.identity();
            PolicySet.Builder more = switch (i % 4) {
                case 0 -> limited.boundary("b", limit);
                case 1 -> limited.session("s", limit);
                case 2 -> limited.endpoint("e", limit);
                default -> limited.resourceControl(Map.of("r", limit));
            };
            assertThat(before || !allowed(more)).isTrue();
        }
    }
}
