package dev.chatelaine.core.policy.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Effect;
import dev.chatelaine.core.policy.OneOrMany;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.RandomPolicies;
import dev.chatelaine.core.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every decision, on policies and requests made at random from a fixed seed. */
class EvaluatorPropertiesTest {

    private static final int CASES = 20_000;
    private static final String KEY = "arn:aws:kms:us-east-1:111122223333:key/1";

    private final RandomPolicies random = new RandomPolicies(new Random(7));

    private AccessRequest request() {
        String session = random.pick(List.of(
                "arn:aws:sts::111122223333:assumed-role/app/s",
                "arn:aws:sts::444455556666:assumed-role/other/s",
                "arn:aws:iam::111122223333:root"));
        Map<String, List<String>> context = random.pick(List.of(
                Map.of(),
                Map.of("kms:EncryptionContext:tenant", List.of("a")),
                Map.of("kms:EncryptionContext:tenant", List.of("A"), "aws:PrincipalTag/team", List.of("a")),
                Map.of("aws:X", List.of("7", "a"), "aws:PrincipalTag/key", List.of("1"))));
        return AccessRequest.of(
                Principal.of(session), random.pick(List.of("kms:Decrypt", "kms:Encrypt")), KEY, context);
    }

    private static PolicySet set(Policy identity, Policy resource) {
        return PolicySet.builder()
                .identity("identity", identity)
                .keyPolicy("key policy", resource)
                .build();
    }

    private static Policy withStatements(Policy policy, UnaryOperator<List<Statement>> change) {
        return new Policy(policy.blocks().stream()
                .map(block -> block instanceof Policy.Statements
                        ? new Policy.Statements(OneOrMany.many(change.apply(policy.statements())))
                        : block)
                .toList());
    }

    private static Policy with(Policy policy, Statement more) {
        return withStatements(policy, statements -> {
            List<Statement> all = new ArrayList<>(statements);
            all.add(more);
            return all;
        });
    }

    private static Class<?> outcome(AccessRequest request, Policy identity, Policy resource) {
        return Evaluator.decide(request, set(identity, resource)).getClass();
    }

    @Test
    void theCasesReachEveryOutcome() {
        Map<Class<?>, Long> outcomes = IntStream.range(0, CASES)
                .<Class<?>>mapToObj(i -> outcome(request(), random.identity(), random.resource()))
                .collect(Collectors.groupingBy(c -> c, Collectors.counting()));

        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy((outcome, count) -> assertThat(count).isGreaterThan(CASES / 100));
    }

    @Test
    void addingADenyNeverAllowsMore() {
        for (int i = 0; i < CASES; i++) {
            AccessRequest request = request();
            Policy identity = random.identity();
            Policy resource = random.resource();
            boolean before = Evaluator.decide(request, set(identity, resource)).allowed();
            PolicySet denying = i % 2 == 0
                    ? set(with(identity, random.statement(Effect.DENY, false)), resource)
                    : set(identity, with(resource, random.statement(Effect.DENY, true)));
            assertThat(before || !Evaluator.decide(request, denying).allowed()).isTrue();
        }
    }

    @Test
    void addingAnAllowNeverAllowsLess() {
        for (int i = 0; i < CASES; i++) {
            AccessRequest request = request();
            Policy identity = random.identity();
            Policy resource = random.resource();
            boolean before = Evaluator.decide(request, set(identity, resource)).allowed();
            PolicySet allowing = i % 2 == 0
                    ? set(with(identity, random.statement(Effect.ALLOW, false)), resource)
                    : set(identity, with(resource, random.statement(Effect.ALLOW, true)));
            assertThat(!before || Evaluator.decide(request, allowing).allowed()).isTrue();
        }
    }

    @Test
    void theOrderOfStatementsIsIrrelevant() {
        for (int i = 0; i < CASES; i++) {
            AccessRequest request = request();
            Policy identity = random.identity();
            Policy resource = random.resource();
            assertThat(outcome(
                            request,
                            withStatements(identity, random::shuffled),
                            withStatements(resource, random::shuffled)))
                    .isEqualTo(outcome(request, identity, resource));
        }
    }

    @Test
    void theCaseOfActionAndKeyNamesIsIrrelevant() {
        for (int i = 0; i < CASES; i++) {
            AccessRequest request = request();
            Map<String, List<String>> shouted = request.context().entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().toUpperCase(Locale.ROOT), Map.Entry::getValue));
            AccessRequest other =
                    AccessRequest.of(request.principal(), request.action().toUpperCase(Locale.ROOT), KEY, shouted);
            Policy identity = random.identity();
            Policy resource = random.resource();
            assertThat(outcome(other, identity, resource)).isEqualTo(outcome(request, identity, resource));
        }
    }

    @Test
    void aPolicyThatWasPrintedAndReadDecidesAsBefore() {
        for (int i = 0; i < CASES; i++) {
            AccessRequest request = request();
            Policy identity = random.identity();
            Policy resource = random.resource();
            assertThat(outcome(request, Policy.parse(identity.print()), Policy.parse(resource.print())))
                    .isEqualTo(outcome(request, identity, resource));
        }
    }
}
