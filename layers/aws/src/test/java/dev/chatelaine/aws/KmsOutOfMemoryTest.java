package dev.chatelaine.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.core.crypto.FaultLoader;
import dev.chatelaine.core.crypto.FaultScenario.Operation;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Memory runs out at every allocation under each kind of KMS key: data keys are wiped all the same, and the key goes on. */
class KmsOutOfMemoryTest {

    static Stream<Arguments> scenarios() {
        return IntStream.range(0, KmsUnwrapFuzz.kinds().size())
                .boxed()
                .flatMap(kind -> Stream.of(Operation.SEAL_WHOLE, Operation.OPEN_WHOLE)
                        .flatMap(operation ->
                                Stream.of(false, true).map(lasting -> Arguments.of(operation.name(), kind, lasting))));
    }

    @ParameterizedTest(name = "{0} under KMS key {1}, lasting: {2}")
    @MethodSource("scenarios")
    void leavesNothingBehind(String operation, int kind, boolean lasting) throws Exception {
        Callable<?> scenario = (Callable<?>) new FaultLoader()
                .loadClass(KmsFaultScenario.class.getName())
                .getConstructor(String.class, Integer.class, Boolean.class)
                .newInstance(operation, kind, lasting);

        assertThat((Integer) scenario.call()).isGreaterThan(100);
    }
}
