package dev.chatelaine.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.chatelaine.Internal;
import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.Test;

class PrimingTest {

    /** Logic that counts how often it is primed and restored. */
    static final class Counting implements Primed {

        private int primed;
        private int restored;

        @Override
        public void prime() {
            primed++;
        }

        @Override
        public void restored() {
            restored++;
        }
    }

    @Test
    void primesTheLogicOnceBeforeASnapshot() {
        Counting logic = new Counting();
        try (ApplicationContext context =
                FunctionContext.builder().singletons(logic).start()) {
            new Priming(Startup.in(() -> context, Counting.class)).beforeCheckpoint(null);
        }

        assertThat(logic.primed).isEqualTo(1);
    }

    @Test
    void tellsTheLogicInEachCopyOfASnapshot() {
        Counting logic = new Counting();
        try (ApplicationContext context =
                FunctionContext.builder().singletons(logic).start()) {
            new Priming(Startup.in(() -> context, Counting.class)).afterRestore(null);
        }

        assertThat(logic.restored).isEqualTo(1);
        assertThat(logic.primed).isZero();
    }

    @Test
    void letsAMisconfiguredFunctionBe() {
        Priming priming = new Priming(new Startup.Refused<>(new Internal("misconfigured")));

        assertThatCode(() -> priming.beforeCheckpoint(null)).doesNotThrowAnyException();
    }
}
