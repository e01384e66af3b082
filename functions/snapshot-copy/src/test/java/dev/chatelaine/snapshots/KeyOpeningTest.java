package dev.chatelaine.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.NotReady;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What runs do to the key policy. */
class KeyOpeningTest {

    private final Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    /** One reads and writes the policy while the other would: under the lease it has to ask again. */
    @Test
    void twoRunsDoNotUndoEachOthersChangesOfTheKeyPolicy() throws IOException {
        String before = bundle.accounts.sourcePolicy();
        StateMachine first = bundle.machine();
        StateMachine second = bundle.machine();
        String input = Bundle.input("volume", TwoAccounts.VOLUME);
        first.start(input, "r1");
        second.start(input.replace("r1", "r1-b"), "r1-b");
        first.goOn("CloseSnapshot");
        second.goOn("CloseSnapshot");
        bundle.accounts.calls.before(
                "kms:PutKeyPolicy",
                () -> assertThatThrownBy(
                                () -> second.invoke("CloseSnapshot", Bundle.asked(input.replace("r1", "r1-b"), "r1-b")))
                        .isInstanceOf(NotReady.class)
                        .hasMessageContaining("Another run changes the same key policy"));
        assertThat(first.goOn("").succeeded()).isTrue();
        assertThat(second.goOn("").succeeded()).isTrue();
        bundle.accounts.demandClosed(before);
    }

    /** KMS takes 32,768 bytes. */
    @Test
    void aPolicyThatHasNoRoomForTheStatementsIsLeftAsItIs() throws IOException {
        String full = bundle.accounts.sourcePolicy() + " ".repeat(32_000);
        bundle.accounts.keyPolicies.put(TwoAccounts.SOURCE_KEY, full);
        StateMachine.End end = bundle.run("r1");
        assertThat(end.succeeded()).isFalse();
        assertThat(end.message()).contains("would be longer than KMS takes");
        bundle.accounts.demandClosed(full);
    }
}
