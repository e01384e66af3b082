package dev.chatelaine.parameters;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Denied;
import dev.chatelaine.Throttled;
import dev.chatelaine.aws.FakeSsm;
import dev.chatelaine.aws.ParameterReading;
import dev.chatelaine.aws.ParameterValue;
import dev.chatelaine.aws.StoredParameter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CacheTest {

    private static final String TREE = "{'paths': ['/shop'], 'format': 'flat'}";

    private final Lookups function = new Lookups();

    @BeforeEach
    void fill() {
        function.ssm.put("/shop/a", "String", "first");
    }

    @AfterEach
    void close() {
        function.close();
    }

    private Object fresh(String request) {
        return function.ask(request).get("fresh");
    }

    @Test
    void remembersForAsLongAsItIsConfigured() {
        assertThat(fresh(TREE)).isEqualTo("live");
        function.clock.pass(Duration.ofSeconds(59));
        assertThat(function.ask(TREE))
                .isEqualTo(Map.of(
                        "parameters", Map.of("a", "first"), "calls", Map.of("ssm", 0, "kms", 0), "fresh", "cached"));
        function.clock.pass(Duration.ofSeconds(1));
        assertThat(fresh(TREE)).isEqualTo("live");
    }

    @Test
    void remembersEachQueryOnItsOwn() {
        List<String> requests = List.of(
                TREE,
                "{'paths': ['/shop'], 'decrypt': true}",
                "{'paths': ['/shop'], 'at': 'live'}",
                "{'paths': ['/shop/a']}",
                "{'names': ['/shop/a']}",
                "{'names': ['/shop/a'], 'decrypt': true}",
                "{'names': ['/shop/a'], 'at': 1}");

        assertThat(requests).allSatisfy(request -> assertThat(fresh(request)).isEqualTo("live"));
        assertThat(requests).allSatisfy(request -> assertThat(fresh(request)).isEqualTo("cached"));
    }

    @Test
    void aRequestMayWantAYoungerAnswer() {
        assertThat(fresh(TREE)).isEqualTo("live");
        function.ssm.put("/shop/a", "String", "second");

        assertThat(function.values(TREE)).isEqualTo(Map.of("a", "first"));
        assertThat(function.values("{'paths': ['/shop'], 'format': 'flat', 'maxAge': 0}"))
                .isEqualTo(Map.of("a", "second"));
        assertThat(fresh("{'paths': ['/shop'], 'format': 'flat', 'maxAge': 30}"))
                .isEqualTo("cached");
    }

    @Test
    void aRequestMayNotWantAnOlderAnswerThanIsConfigured() {
        assertThat(fresh(TREE)).isEqualTo("live");
        function.clock.pass(Duration.ofSeconds(61));

        assertThat(fresh("{'paths': ['/shop'], 'maxAge': 3600}")).isEqualTo("live");
    }

    @Test
    void aRequestThatWantsAYoungAnswerGetsNoStaleOne() {
        assertThat(fresh(TREE)).isEqualTo("live");
        function.ssm.failAlways(FakeSsm.throttle());

        assertThatThrownBy(() -> function.ask("{'paths': ['/shop'], 'maxAge': 0}"))
                .isInstanceOf(Throttled.class);
    }

    @Test
    void nothingIsStaleForEver() {
        assertThat(fresh(TREE)).isEqualTo("live");
        function.ssm.failAlways(FakeSsm.throttle());
        function.clock.pass(Duration.ofMinutes(5));

        assertThatThrownBy(() -> function.ask(TREE)).isInstanceOf(Throttled.class);
    }

    @Test
    void aRightThatWasTakenAwayIsNotReplacedByAnOldAnswer() {
        assertThat(fresh(TREE)).isEqualTo("live");
        function.ssm.failAlways(FakeSsm.failure(400, "AccessDeniedException", "no"));
        function.clock.pass(Duration.ofMinutes(2));

        assertThatThrownBy(() -> function.ask(TREE)).isInstanceOf(Denied.class);
    }

    @Test
    void aClockThatWentBackMakesNothingYounger() {
        assertThat(fresh(TREE)).isEqualTo("live");
        function.clock.pass(Duration.ofHours(-1));

        assertThat(fresh(TREE)).isEqualTo("live");
    }

    @Test
    void refusalsAreNotRemembered() {
        function.ssm.failAt(1, FakeSsm.throttle());
        assertThatThrownBy(() -> function.ask(TREE)).isInstanceOf(Throttled.class);

        assertThat(fresh(TREE)).isEqualTo("live");
    }

    @Test
    void thoseWhoWaitForAReadingShareItsRefusal() throws Exception {
        CountDownLatch waiting = new CountDownLatch(20);
        function.ssm.failAlways(FakeSsm.throttle());
        function.ssm.during(() -> awaitAll(waiting));
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(threads.submit(() -> {
                    waiting.countDown();
                    return throttled();
                }));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(function.ssm.journal()).hasSizeLessThan(20);
    }

    private boolean throttled() {
        try {
            function.ask(TREE);
            return false;
        } catch (Throttled expected) {
            return true;
        }
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void isEmptyInEachCopyOfASnapshot() {
        assertThat(fresh(TREE)).isEqualTo("live");

        function.logic().restored();

        assertThat(fresh(TREE)).isEqualTo("live");
    }

    @Test
    void primingReadsAndKeepsNothing() {
        function.logic().prime();

        assertThat(function.ssm.journal()).isEmpty();
        assertThat(fresh(TREE)).isEqualTo("live");
    }

    @Test
    void keepsNothingWhenItIsConfiguredSo() {
        try (Lookups forgetful = new Lookups(Map.of("FRESH_SECONDS", "0", "STALE_SECONDS", "0"))) {
            assertThat(forgetful.ask(TREE).get("fresh")).isEqualTo("live");
            assertThat(forgetful.ask(TREE).get("fresh")).isEqualTo("live");
        }
    }

    @Test
    void boundsWhatItRemembers() {
        IntStream.range(0, 65).forEach(i -> fresh("{'paths': ['/shop/p" + i + "']}"));

        assertThat(fresh("{'paths': ['/shop/p64']}")).isEqualTo("cached");
        assertThat(fresh("{'paths': ['/shop/p0']}")).isEqualTo("live");
    }

    @Test
    void boundsTheLengthOfWhatItRemembers() {
        IntStream.range(0, 4)
                .forEach(tree -> IntStream.range(0, 300)
                        .forEach(i -> function.ssm.put("/shop/t" + tree + "/p" + i, "String", "x".repeat(8000))));
        IntStream.range(0, 4).forEach(i -> fresh("{'paths': ['/shop/t" + i + "']}"));

        assertThat(fresh("{'paths': ['/shop/t3']}")).isEqualTo("cached");
        assertThat(fresh("{'paths': ['/shop/t0']}")).isEqualTo("live");
    }

    @Test
    void doesNotWaitForAReadingOfSomethingElse() throws Exception {
        assertThat(fresh(TREE)).isEqualTo("live");
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        function.ssm.during(() -> {
            reading.countDown();
            awaitAll(answered);
        });
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Object> slow = thread.submit(() -> fresh("{'paths': ['/shared']}"));
            reading.await();

            Future<Object> quick = supplyAsync(() -> fresh(TREE));
            assertThat(quick.get(1, TimeUnit.MINUTES)).isEqualTo("cached");

            answered.countDown();
            assertThat(slow.get()).isEqualTo("live");
        } finally {
            answered.countDown();
        }
    }

    @Test
    void keepsNothingOfAReadingThatWasGivenUpWhileItWasRead() {
        Ages ages = new Ages(Duration.ofHours(1), Duration.ZERO);
        Remembered remembered = new Remembered(function.clock, 0);
        StoredParameter parameter =
                new StoredParameter("/shop/a", ParameterValue.of("secret"), "String", 1, Instant.EPOCH);

        Obtained obtained = remembered.get(function.clock.instant(), ages, () -> {
            remembered.giveUp();
            return new ParameterReading(List.of(parameter), 1, 0);
        });

        assertThat(remembered.characters()).isZero();
        assertThat(obtained.reading().parameters().getFirst().value().text()).isEqualTo("secret");
    }

    @Test
    void theLeastFreshPartTellsHowFreshTheWholeIs() {
        assertThat(fresh(TREE)).isEqualTo("live");

        assertThat(fresh("{'paths': ['/shop', '/shared']}")).isEqualTo("cached");
    }
}
