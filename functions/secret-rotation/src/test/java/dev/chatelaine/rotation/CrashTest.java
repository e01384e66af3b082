package dev.chatelaine.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The function killed before or after every call that it makes, and started again. */
class CrashTest {

    private static final int MORE_CALLS_THAN_A_ROTATION_MAKES = 100;

    @ParameterizedTest
    @CsvSource({
        "SINGLE, BEFORE_THE_EFFECT",
        "SINGLE, AFTER_THE_EFFECT",
        "ALTERNATING, BEFORE_THE_EFFECT",
        "ALTERNATING, AFTER_THE_EFFECT"
    })
    void convergesWhereverItIsKilled(Strategy strategy, Outside.When when) {
        int killed = 0;
        for (int nth = 1; nth < MORE_CALLS_THAN_A_ROTATION_MAKES; nth++) {
            World world = World.inMemory(new FakeServer(), strategy);
            world.outside.fail(nth, when);
            if (!world.attempt()) {
                killed++;
                assertThat(world.attempt()).as(place(world, nth)).isTrue();
            }
            assertThat(world.isFinished()).as(place(world, nth)).isTrue();
            assertThat(world.currentWorks()).as(place(world, nth)).isTrue();
        }
        // The one call whose lost answer is looked after at once is the last, promote.
        assertThat(killed).isGreaterThan(15);
    }

    @ParameterizedTest
    @CsvSource({"BEFORE_THE_EFFECT", "AFTER_THE_EFFECT"})
    void theCurrentValueLogsInAtEveryInstantWithAlternatingUsers(Outside.When when) {
        for (int nth = 1; nth < MORE_CALLS_THAN_A_ROTATION_MAKES; nth++) {
            World world = World.inMemory(new FakeServer(), Strategy.ALTERNATING);
            world.outside.fail(nth, when);
            world.attempt();
            assertThat(world.currentWorks()).as(place(world, nth)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"SINGLE", "ALTERNATING"})
    void twoAtOnceEndAsOne(Strategy strategy) {
        for (int nth = 1; nth < MORE_CALLS_THAN_A_ROTATION_MAKES; nth++) {
            World world = World.inMemory(new FakeServer(), strategy);
            world.outside.before(nth, world::attempt);
            world.attempt();
            assertThat(world.isFinished()).as(place(world, nth)).isTrue();
            assertThat(world.currentWorks()).as(place(world, nth)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"SINGLE", "ALTERNATING"})
    void aSecondRotationAfterTheFirst(Strategy strategy) {
        World world = World.inMemory(new FakeServer(), strategy);
        assertThat(world.attempt()).isTrue();
        String next = "33333333-3333-3333-3333-333333333333";
        world.versions.begin(World.SECRET, next);
        for (Step step : Step.values()) {
            world.perform(step, next);
        }
        assertThat(world.versions.text(World.SECRET, "AWSCURRENT").orElseThrow())
                .contains("\"username\":\"shop\"");
        assertThat(world.currentWorks()).isTrue();
    }

    private static String place(World world, int nth) {
        return "killed at call " + nth + " of " + world.outside.calls();
    }
}
