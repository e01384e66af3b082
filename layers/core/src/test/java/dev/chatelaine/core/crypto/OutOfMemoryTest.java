package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.crypto.FaultScenario.KeyKind;
import dev.chatelaine.core.crypto.FaultScenario.Operation;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Memory runs out at every allocation in turn: keys are wiped all the same, nothing false came out, and the same object
 * goes on.
 */
class OutOfMemoryTest {

    static Stream<Arguments> scenarios() {
        return Stream.concat(
                Stream.of(Operation.values())
                        .flatMap(operation -> Stream.of("0478", "0014", "0214")
                                .flatMap(suite -> twice(operation, suite, KeyKind.AES, 1))),
                Stream.concat(
                        Stream.of(Operation.SEAL_WHOLE, Operation.OPEN_STREAM, Operation.OPEN_PART)
                                .flatMap(operation -> Stream.of(KeyKind.RSA, KeyKind.ECDH, KeyKind.HIERARCHICAL)
                                        .flatMap(key -> twice(operation, "0478", key, 1))),
                        Stream.of(Operation.SEAL_STREAM, Operation.OPEN_STREAM)
                                .flatMap(operation -> twice(operation, "0578", KeyKind.AES, 1))));
    }

    static Stream<Arguments> scenariosOnTwoThreads() {
        return Stream.of(Operation.SEAL_STREAM, Operation.OPEN_STREAM, Operation.SEAL_WHOLE, Operation.OPEN_WHOLE)
                .flatMap(operation ->
                        Stream.of("0478", "0214").flatMap(suite -> twice(operation, suite, KeyKind.AES, 2)));
    }

    private static Stream<Arguments> twice(Operation operation, String suite, KeyKind key, int threads) {
        return Stream.of(false, true)
                .map(lasting -> Arguments.of(operation.name(), suite, key.name(), threads, lasting));
    }

    @ParameterizedTest(name = "{0} {1} {2}, threads: {3}, lasting: {4}")
    @MethodSource({"scenarios", "scenariosOnTwoThreads"})
    void leavesNothingBehind(String operation, String suite, String key, int threads, boolean lasting)
            throws Exception {
        Callable<?> scenario = (Callable<?>) new FaultLoader()
                .loadClass(FaultScenario.class.getName())
                .getConstructor(String.class, String.class, String.class, Integer.class, Boolean.class)
                .newInstance(operation, suite, key, threads, lasting);

        assertThat((Integer) scenario.call()).isGreaterThan(100);
    }
}
