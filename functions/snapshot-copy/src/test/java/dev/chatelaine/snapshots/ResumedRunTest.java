package dev.chatelaine.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs whose calls are lost, and runs that failed, were killed or stopped, and go on. */
class ResumedRunTest {

    private Bundle bundle = new Bundle();

    @AfterEach
    void close() {
        bundle.close();
    }

    /** Step Functions takes a name once; were it started again, the run would find what it made. */
    @Test
    void theSameRunAgainCopiesNothingTwice() throws IOException {
        String before = bundle.accounts.sourcePolicy();
        bundle.run("r1");
        StateMachine.End again = bundle.run("r1");
        bundle.accounts.demandCopied(again, before);
        assertThat(again.output().path("steps").get(0).path("outcome").asText()).isEqualTo("the copy is there already");
    }

    /** Something that is to hold whichever call is the one. */
    private interface Scenario {
        void at(int call, String policyBefore) throws IOException;
    }

    private void atEveryCall(Scenario scenario) throws IOException {
        bundle.run("r1");
        int calls = bundle.accounts.calls.made.size();
        for (int call = 1; call <= calls; call++) {
            bundle.close();
            bundle = new Bundle();
            scenario.at(call, bundle.accounts.sourcePolicy());
        }
    }

    @ParameterizedTest
    @EnumSource(Calls.Lost.class)
    void whicheverCallIsLostTheRunConverges(Calls.Lost when) throws IOException {
        atEveryCall((call, before) -> {
            bundle.accounts.calls.lose(call, when);
            bundle.accounts.demandCopied(bundle.run("r1"), before);
        });
    }

    /** From some call on nothing is reached any more, not even to clean up; redriven, the execution goes on. */
    @ParameterizedTest
    @EnumSource(Calls.Lost.class)
    void aRunThatWasKilledAnywhereGoesOnWhenItIsRedriven(Calls.Lost when) throws IOException {
        atEveryCall((call, before) -> {
            bundle.accounts.calls.kill(call, when);
            StateMachine machine = bundle.machine();
            StateMachine.End end = machine.run(Bundle.input("volume", TwoAccounts.VOLUME), "r1");
            assertThat(bundle.accounts.calls.dead()).isTrue();
            bundle.accounts.calls.revive();
            bundle.accounts.demandCopied(end.succeeded() ? end : machine.redrive(), before);
        });
    }

    /** Step Functions asks nothing of an execution that is stopped: what is open is closed from outside. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TakeSnapshot",
                "OpenSnapshot",
                "ReceiveSnapshot",
                "CloseSnapshot",
                "RestoreVolume",
                "VerifyCopy",
                "ExpireCopies"
            })
    void aRunThatWasStoppedIsClosedFromOutsideAndGoesOnWhenItIsRedriven(String state) throws IOException {
        String before = bundle.accounts.sourcePolicy();
        String input = Bundle.input("volume", TwoAccounts.VOLUME);
        StateMachine machine = bundle.machine();
        machine.start(input, "r1");
        machine.goOn(state);
        machine.invoke("CloseSnapshot", Bundle.asked(input, "r1"));
        bundle.accounts.demandClosed(before);
        bundle.accounts.demandCopied(machine.redrive(), before);
    }

    @Test
    void whatIsOpenIsClosedAlsoWhenTheSnapshotIsGone() throws IOException {
        String before = bundle.accounts.sourcePolicy();
        String input = Bundle.input("volume", TwoAccounts.VOLUME);
        StateMachine machine = bundle.machine();
        machine.start(input, "r1");
        machine.goOn("ReceiveSnapshot");
        assertThat(bundle.accounts.sourcePolicy()).isNotEqualTo(before);
        bundle.accounts.ebs.snapshots.clear();
        machine.invoke("CloseSnapshot", Bundle.asked(input, "r1"));
        assertThat(bundle.accounts.sourcePolicy()).isEqualTo(before);
    }

    @Test
    void theFailureOfARunIsToldUntilItIsRedriven() throws IOException {
        bundle.accounts.keyReadable = false;
        StateMachine machine = bundle.machine();
        StateMachine.End end = machine.run(Bundle.input("volume", TwoAccounts.VOLUME), "r1");
        StateMachine.End again = machine.redrive();
        for (StateMachine.End failed : List.of(end, again)) {
            assertThat(failed.succeeded()).isFalse();
            assertThat(failed.output().path("Error").asText()).isEqualTo("dev.chatelaine.Denied");
            assertThat(failed.message()).contains("EC2 could not use a key");
        }
    }

    @Test
    void aRunThatFailedGoesOnWhenItIsRedriven() throws IOException {
        String before = bundle.accounts.sourcePolicy();
        bundle.accounts.keyReadable = false;
        StateMachine machine = bundle.machine();
        machine.run(Bundle.input("volume", TwoAccounts.VOLUME), "r1");
        bundle.accounts.keyReadable = true;
        bundle.accounts.demandCopied(machine.redrive(), before);
    }
}
