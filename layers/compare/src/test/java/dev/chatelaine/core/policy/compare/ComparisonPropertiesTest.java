package dev.chatelaine.core.policy.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.policy.Effect;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.access.AccessRequest;
import dev.chatelaine.core.policy.lint.IamData;
import dev.chatelaine.core.policy.lint.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every comparison, on policies and requests made at random from a fixed seed. */
class ComparisonPropertiesTest {

    private static final int PAIRS = Integer.getInteger("chatelaine.pairs", 60);
    private static final int REQUESTS = 300;
    private static final IamData NAMES = new IamData();

    private static Comparison compare(Policy before, Policy after, Kind kind) {
        return PolicyComparison.compare(before, after, kind, Optional.empty(), NAMES);
    }

    private static Policy with(Policy policy, Statement more) {
        List<Statement> statements = new ArrayList<>(policy.statements());
        statements.add(more);
        return Side.withStatements(policy, statements);
    }

    private static boolean allowsSomething(Policy policy) {
        return !new Side("", policy).allowsNothing();
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY", "KEY", "BUCKET"})
    void whatOnlyOnePolicyAllowsIsNotMissed(Kind kind) {
        RandomPairs random = new RandomPairs(new Random(1), kind);
        Judge judge = new Judge(new Setting(kind));
        int differing = 0;
        for (int i = 0; i < PAIRS; i++) {
            Policy before = random.policy();
            Policy after = random.changed(before);
            Comparison comparison = compare(before, after, kind);
            for (int j = 0; j < REQUESTS; j++) {
                AccessRequest request = random.request();
                for (Backing backing : backings(request, kind)) {
                    boolean first = judge.allows(before, request, backing);
                    boolean second = judge.allows(after, request, backing);
                    differing += first == second ? 0 : 1;
                    assertThat(comparison.wider() || first || !second)
                            .as(() -> told(before, after, request))
                            .isTrue();
                    assertThat(comparison.narrower() || second || !first)
                            .as(() -> told(before, after, request))
                            .isTrue();
                }
            }
        }
        assertThat(differing).isGreaterThan(PAIRS);
    }

    private static String told(Policy before, Policy after, AccessRequest request) {
        return String.join(
                System.lineSeparator(),
                before.print(),
                after.print(),
                request.principal() + " " + request.action() + " " + request.resource() + " " + request.context());
    }

    /** Within one account of a bucket the caller's own policies suffice, whatever the bucket's says. */
    private static List<Backing> backings(AccessRequest request, Kind kind) {
        boolean within = request.principal()
                .account()
                .filter(account -> account.id().equals(request.resourceAccount()))
                .isPresent();
        return kind == Kind.IDENTITY || (kind == Kind.BUCKET && within)
                ? List.of(Backing.ALONE)
                : List.of(Backing.values());
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY", "KEY", "BUCKET"})
    void theEvaluatorAgreesOnEveryExampleAsAReaderWouldAskIt(Kind kind) {
        RandomPairs random = new RandomPairs(new Random(2), kind);
        Judge judge = new Judge(new Setting(kind));
        int examples = 0;
        for (int i = 0; i < PAIRS; i++) {
            Policy before = random.policy();
            Policy after = random.changed(before);
            Comparison comparison = compare(before, after, kind);
            if (allowsSomething(before) || allowsSomething(after)) {
                for (Example example : comparison.newAccess()) {
                    assertThat(isOnlyIn(after, before, example, judge)).isTrue();
                    examples++;
                }
                for (Example example : comparison.lostAccess()) {
                    assertThat(isOnlyIn(before, after, example, judge)).isTrue();
                    examples++;
                }
            }
        }
        assertThat(examples).isGreaterThan(PAIRS / 3);
    }

    private static boolean isOnlyIn(Policy one, Policy other, Example example, Judge judge) {
        Backing backing = example.needsCallersPolicy() ? Backing.CALLER_ALLOWED : Backing.ALONE;
        return judge.allows(one, example.request(), backing) && !judge.allows(other, example.request(), backing);
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY", "KEY", "BUCKET"})
    void aPolicyIsNeitherWiderNorNarrowerThanItselfReordered(Kind kind) {
        RandomPairs random = new RandomPairs(new Random(3), kind);
        for (int i = 0; i < PAIRS; i++) {
            Policy policy = random.policy();
            Policy same = Policy.parse(Side.withStatements(policy, random.shuffled(policy.statements()))
                    .print());
            assertThat(compare(policy, same, kind))
                    .as(policy.print())
                    .isEqualTo(new Comparison(List.of(), List.of(), List.of()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY", "KEY", "BUCKET"})
    void aDenyNeverWidensAndAnAllowNeverNarrows(Kind kind) {
        RandomPairs random = new RandomPairs(new Random(4), kind);
        for (int i = 0; i < PAIRS; i++) {
            Policy policy = random.policy();
            Comparison denied = compare(policy, with(policy, random.statement(Effect.DENY)), kind);
            assertThat(denied.wider()).as(policy.print()).isFalse();
            if (allowsSomething(policy)) {
                Comparison allowed = compare(policy, with(policy, random.statement(Effect.ALLOW)), kind);
                assertThat(allowed.narrower()).as(policy.print()).isFalse();
            }
        }
    }
}
