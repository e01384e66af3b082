package dev.chatelaine.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.lambda.Probe;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every copy of a SnapStart snapshot shares what is in memory when it is taken: so there must be nothing secret then. */
class SnapshotTest {

    private static final String DATA_KEY = "dev.chatelaine.core.crypto.DataKey";
    private static final String RAW_KEY = "dev.chatelaine.core.crypto.RawAesKey";
    private static final String PLAINTEXT = "dev.chatelaine.core.crypto.DecryptedBytes";
    private static final String CONTROL = "dev.chatelaine.core.crypto.Keyring";

    private static Map<String, Integer> found;

    @BeforeAll
    static void probe() throws IOException, InterruptedException {
        found = Probe.run(SnapshotProbe.class, DATA_KEY, RAW_KEY, PLAINTEXT, CONTROL);
    }

    @Test
    void drawsNothingRandomOfItsOwnWhenTheFunctionsStart() {
        assertThat(found).containsEntry("drawsAtStart", 0);
    }

    @Test
    void drawsNothingRandomToRehearseSignatures() {
        assertThat(found).containsEntry("drawsInPrimingOfSignatures", 0);
    }

    @Test
    void seesWhatIsDrawn() {
        assertThat(found.get("drawsOfTls")).isEqualTo(1);
        assertThat(found.get("drawsInPriming")).isPositive();
    }

    @Test
    void keepsNoKeyAndNoPlaintextOfPriming() {
        assertThat(found)
                .containsEntry(DATA_KEY, 0)
                .containsEntry(RAW_KEY, 0)
                .containsEntry(PLAINTEXT, 0)
                .as("what does live on is seen")
                .containsEntry(CONTROL, 1);
    }
}
