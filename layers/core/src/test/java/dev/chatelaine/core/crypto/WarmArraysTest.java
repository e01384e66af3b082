package dev.chatelaine.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class WarmArraysTest {

    private static final Executor ANOTHER_THREAD = task -> Thread.ofPlatform().start(task);

    private final WarmArrays arrays = new WarmArrays();

    private WarmArrays.Filled takenByAnother(int length) {
        return CompletableFuture.supplyAsync(() -> arrays.take(length), ANOTHER_THREAD)
                .join();
    }

    @Test
    void givesAThreadTheArrayThatItFilledBefore() {
        WarmArrays.Filled others = takenByAnother(9);
        WarmArrays.Filled mine = arrays.take(9);
        WarmArrays.Filled othersToo = takenByAnother(9);
        arrays.giveBack(others);
        arrays.giveBack(mine);
        arrays.giveBack(othersToo);

        assertThat(arrays.take(9)).isSameAs(mine);
    }

    @Test
    void givesAnyFreeOneRatherThanMakeAnother() {
        WarmArrays.Filled others = takenByAnother(9);
        arrays.giveBack(others);

        assertThat(arrays.take(8)).isSameAs(others);
        assertThat(others.array()).hasSize(9);
    }

    @Test
    void givesNoneThatIsInUse() {
        assertThat(arrays.take(9)).isNotSameAs(arrays.take(9));
    }

    @Test
    void wipesWhatIsTooShort() {
        WarmArrays.Filled filled = arrays.take(9);
        byte[] shorter = filled.array();
        Arrays.fill(shorter, (byte) 1);
        arrays.giveBack(filled);

        assertThat(arrays.take(10).array()).hasSize(10);
        assertThat(shorter).containsOnly(0);
    }

    @Test
    void wipesAllWhenClosedAlsoWhatIsInUse() {
        WarmArrays.Filled inUse = arrays.take(9);
        WarmArrays.Filled free = arrays.take(9);
        Arrays.fill(inUse.array(), (byte) 1);
        Arrays.fill(free.array(), (byte) 1);
        arrays.giveBack(free);

        arrays.close();

        assertThat(inUse.array()).containsOnly(0);
        assertThat(free.array()).containsOnly(0);
    }
}
