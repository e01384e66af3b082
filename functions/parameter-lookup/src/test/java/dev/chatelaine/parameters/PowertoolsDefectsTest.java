package dev.chatelaine.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.aws.FakeSsm;
import dev.chatelaine.aws.ParameterTree;
import dev.chatelaine.aws.SsmParameterStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Eight defects of the parameters module of Powertools for AWS Lambda (Java) 2.9.0, found with a client in memory, and
 * what this function does in their place.
 *
 * @see <a href="https://github.com/aws-powertools/powertools-lambda-java">powertools-lambda-java</a>
 */
class PowertoolsDefectsTest {

    private static final String SEALED = "{'names': ['/shop/key'], 'format': 'flat'}";
    private static final String OPENED = "{'names': ['/shop/key'], 'format': 'flat', 'decrypt': true}";
    private static final String TREE = "{'paths': ['/shop'], 'format': 'flat'}";

    private final Lookups function = new Lookups();

    @BeforeEach
    void fill() {
        function.ssm.put("/shop/key", "SecureString", "hunter2").put("/shop/deep/er", "String", "x");
    }

    @AfterEach
    void close() {
        function.close();
    }

    /** There: ciphertext both times, since the cache's key is the name alone. */
    @Test
    void plaintextIsAnsweredThoughCiphertextWasRemembered() {
        assertThat(function.values(SEALED)).isEqualTo(Map.of("/shop/key", "sealed:hunter2"));
        assertThat(function.values(OPENED)).isEqualTo(Map.of("/shop/key", "hunter2"));
    }

    /** There: plaintext for a caller who did not ask for it. */
    @Test
    void ciphertextIsAnsweredThoughPlaintextWasRemembered() {
        assertThat(function.values(OPENED)).isEqualTo(Map.of("/shop/key", "hunter2"));
        assertThat(function.values(SEALED)).isEqualTo(Map.of("/shop/key", "sealed:hunter2"));
    }

    /** There: the recursive reading lacks the subtree if a flat one was remembered. Here a part is what has a label. */
    @Test
    void aTreeIsWholeWhateverWasReadBefore() {
        function.ssm.put("/shop/deep/er", "String", "labelled", "live").put("/shop/deep/er", "String", "x");
        assertThat(function.values("{'paths': ['/shop'], 'format': 'flat', 'at': 'live'}"))
                .isEqualTo(Map.of("deep/er", "labelled"));
        assertThat(function.values("{'names': ['/shop/key']}")).isNotNull();
        assertThat(function.values("{'paths': ['/shop/deep'], 'format': 'flat'}"))
                .isEqualTo(Map.of("er", "x"));
        assertThat(function.values(TREE)).isEqualTo(Map.of("key", "sealed:hunter2", "deep/er", "x"));
    }

    /** There: a ClassCastException, since a path and a name share a key. */
    @Test
    void aPathAndANameThatAreTheSameTextAreTwoThings() {
        function.ssm.put("/shop/deep", "String", "a leaf too");

        assertThat(function.values("{'paths': ['/shop/deep'], 'format': 'flat'}"))
                .isEqualTo(Map.of("er", "x"));
        assertThat(function.values("{'names': ['/shop/deep'], 'format': 'flat'}"))
                .isEqualTo(Map.of("/shop/deep", "a leaf too"));
    }

    /** There: what one caller puts into the map, the next one gets. */
    @Test
    void nobodyChangesWhatAnotherGets() {
        ReadingCache cache = new ReadingCache(function.clock, new Ages(Duration.ofHours(1), Duration.ZERO));
        Query query = new Query.Tree(new ParameterTree("/shop", true, Optional.empty()));
        Obtained first = read(cache, query);
        assertThatThrownBy(() -> first.reading().parameters().clear())
                .isInstanceOf(UnsupportedOperationException.class);

        first.close();

        assertThat(values(read(cache, query))).containsExactly("x", "hunter2");
    }

    private Obtained read(ReadingCache cache, Query query) {
        return cache.get(query, cache.ages(), () -> query.read(new SsmParameterStore(function.ssm), () -> {}));
    }

    private static List<String> values(Obtained obtained) {
        return obtained.reading().parameters().stream()
                .map(parameter -> parameter.value().text())
                .toList();
    }

    /** There: 50 threads, 50 calls. */
    @Test
    void fiftyThreadsThatAskTogetherMakeOneCall() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            List<Future<Object>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(threads.submit(() -> {
                    released.await();
                    return function.values(TREE);
                }));
            }
            released.countDown();
            for (Future<Object> answer : answers) {
                assertThat(answer.get()).isEqualTo(Map.of("key", "sealed:hunter2", "deep/er", "x"));
            }
        }
        assertThat(function.ssm.journal()).containsExactly("ByPath /shop");
    }

    /** There: NullPointerExceptions, since to look whether an entry is old and to take it are two steps. */
    @Test
    void anEntryThatGetsOldWhileItIsReadIsNeverHalfThere() throws Exception {
        ReadingCache cache = new ReadingCache(Clock.systemUTC(), new Ages(Duration.ofNanos(1000), Duration.ZERO));
        Query query = new Query.Tree(new ParameterTree("/shop", true, Optional.empty()));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> all = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> IntStream.range(0, 2_000)
                            .allMatch(_ -> values(read(cache, query)).equals(List.of("x", "hunter2")))))
                    .toList();
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    /** There: an exception, though a value that was right a moment ago is at hand. */
    @Test
    void anOldAnswerIsGivenForAWhileIfTheServiceThrottles() {
        assertThat(function.ask(TREE).get("fresh")).isEqualTo("live");
        function.ssm.failAlways(FakeSsm.throttle());
        function.clock.pass(Duration.ofMinutes(2));

        Map<?, ?> answer = function.ask(TREE);

        assertThat(answer.get("fresh")).isEqualTo("stale");
        assertThat(answer.get("parameters")).isEqualTo(Map.of("key", "sealed:hunter2", "deep/er", "x"));
    }
}
