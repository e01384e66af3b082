package dev.chatelaine.front.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatelaine.front.call.Operation;
import dev.chatelaine.front.call.Protocol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final Operation DECRYPT = new Operation("kms", "Decrypt", "us-east-1", Protocol.JSON_1_1, "key/1");
    private static final String ROLE = "arn:aws:sts::111111111111:assumed-role/Decrypt/s";

    private final Faults faults = new Faults();

    private void add(String action, String caller, String resource, long nth, long count) {
        faults.add(id -> new Fault(id, "kms", action, caller, resource, nth, count, new Effect.Lost()));
    }

    private List<Boolean> strikes(int calls) {
        List<Boolean> strikes = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            strikes.add(faults.strike(DECRYPT, ROLE).isPresent());
        }
        return strikes;
    }

    @Test
    void aFaultStrikesFromItsNthCallForItsCount() {
        add("Decrypt", "", "", 2, 2);

        assertThat(strikes(5)).containsExactly(false, true, true, false, false);
    }

    @Test
    void aFaultWithoutACountStrikesForEver() {
        add("*", "", "", 1, 0);

        assertThat(strikes(3)).containsOnly(true);
    }

    @Test
    void callsOfOthersAreNeitherStruckNorCounted() {
        add("Encrypt", "", "", 1, 0);
        add("Decrypt", "assumed-role/Encrypt/", "", 1, 0);
        add("Decrypt", "", "key/2", 1, 0);

        assertThat(strikes(2)).containsOnly(false);
        assertThat(faults.list()).extracting(Faults.Counted::seen).containsOnly(0L);
    }

    @Test
    void everyMatchingFaultCountsThoughTheFirstStrikes() {
        add("Decrypt", "", "", 1, 1);
        add("Decrypt", "", "", 2, 1);

        assertThat(strikes(3)).containsExactly(true, true, false);
    }

    @Test
    void aRemovedFaultStrikesNoMore() {
        add("Decrypt", "", "", 1, 0);

        assertThat(faults.remove("fault-1")).isTrue();
        assertThat(strikes(1)).containsExactly(false);
    }
}
