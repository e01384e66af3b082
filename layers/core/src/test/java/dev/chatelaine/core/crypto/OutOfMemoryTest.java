package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

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
        return Stream.of("SEAL_STREAM", "OPEN_STREAM", "SEAL_WHOLE", "OPEN_WHOLE")
                .flatMap(operation -> Stream.of("0478", "0014", "0214")
                        .flatMap(suite ->
                                Stream.of(false, true).map(lasting -> Arguments.of(operation, suite, lasting))));
    }

    @ParameterizedTest(name = "{0} {1}, lasting: {2}")
    @MethodSource("scenarios")
    void leavesNothingBehind(String operation, String suite, boolean lasting) throws Exception {
        Callable<?> scenario = (Callable<?>) new FaultLoader()
                .loadClass(FaultScenario.class.getName())
                .getConstructor(String.class, String.class, Boolean.class)
                .newInstance(operation, suite, lasting);

        assertThat((Integer) scenario.call()).isGreaterThan(100);
    }
}
