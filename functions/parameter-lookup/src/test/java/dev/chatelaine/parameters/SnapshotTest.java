package dev.chatelaine.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.lambda.Probe;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every copy of a SnapStart snapshot shares what is in memory when it is taken: so there must be nothing secret then. */
class SnapshotTest {

    @Test
    void nothingRandomIsDrawnAndNoValueIsKept() throws IOException, InterruptedException {
        assertThat(Probe.run(SnapshotProbe.class))
                .isEqualTo(Map.of(
                        "drawsAtStart", 0, "drawsInPriming", 0, "drawsSeen", 1, "cachesLiving", 1, "valuesLiving", 0));
    }
}
