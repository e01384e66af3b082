package dev.chatelaine.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The function killed before or after every call that it makes, and started again: against a real PostgreSQL. */
class PostgresCrashTest {

    private static final String USER = "crash";
    private static final int MOST_CALLS = 60;

    private final RealServer server = RealServer.running();

    @BeforeEach
    void start() {
        server.drop(USER + "_clone", USER);
    }

    private World world(Strategy strategy) {
        start();
        server.create(USER);
        World world = new World(server.databases());
        world.store(
                server.place(),
                strategy,
                USER,
                RealServer.PASSWORD,
                server.administrator(),
                server.administratorPassword());
        return world;
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, BEFORE_THE_EFFECT",
        "SINGLE, AFTER_THE_EFFECT",
        "ALTERNATING, BEFORE_THE_EFFECT",
        "ALTERNATING, AFTER_THE_EFFECT"
    })
    void convergesWhereverItIsKilled(Strategy strategy, Outside.When when) {
        int calls = MOST_CALLS;
        for (int nth = 1; nth <= calls; nth++) {
            World world = world(strategy);
            world.outside.fail(nth, when);
            boolean survived = world.attempt();
            if (strategy == Strategy.ALTERNATING) {
                assertThat(world.currentWorks()).as("killed at call %d", nth).isTrue();
            }
            assertThat(survived || world.attempt()).as("killed at call %d", nth).isTrue();
            assertThat(world.isFinished()).isTrue();
            assertThat(world.currentWorks()).as("killed at call %d", nth).isTrue();
            calls = survived && nth > 1 ? Math.min(calls, world.outside.calls().size()) : calls;
        }
        assertThat(calls).isLessThan(MOST_CALLS);
    }
}
