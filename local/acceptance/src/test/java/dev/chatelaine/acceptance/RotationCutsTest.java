package dev.chatelaine.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The deployed function cut off from its database, or killed, at any message that it sends in setSecret, testSecret and
 * finishSecret, while an application logs in: the retry converges. With alternating no login fails. With single there is
 * no instant at which neither the current value nor the next one logs in.
 */
class RotationCutsTest {

    private static final String USER = "cut";

    private DatabaseServer direct;
    private LocalCloud cloud;
    private Relay relay;

    @BeforeEach
    void stand() {
        cloud = LocalCloud.running();
        direct = DatabaseServer.running();
        relay = new Relay(direct.port(), Containers::kill);
    }

    @AfterEach
    void leave() {
        if (relay != null) {
            relay.close();
        }
    }

    private RotatedSecret secret(String strategy) throws Exception {
        return new RotatedSecret(cloud, direct.behind(relay.port()), USER, strategy);
    }

    /** How many messages a rotation takes that nothing disturbs. */
    private int messages(String strategy) throws Exception {
        RotatedSecret secret = secret(strategy);
        relay.pass();
        secret.await(secret.begin());
        return relay.messages();
    }

    private void convergesCutAt(int message, Relay.Cut cut, String strategy) throws Exception {
        RotatedSecret secret = secret(strategy);
        relay.cut(message, cut);
        Application application = new Application(direct, secret);
        try (application) {
            secret.await(secret.begin());
        }
        String where = strategy + ", " + cut + " at message " + message;
        assertThat(relay.messages()).as(where).isGreaterThan(message);
        assertThat(direct.admits(secret.current())).as(where).isTrue();
        assertThat(application.logins()).as(where).isPositive();
        assertThat(application.lockouts()).as(where).isEmpty();
        if (strategy.equals("alternating")) {
            assertThat(application.failures()).as(where).isEmpty();
        }
        assertThat(secret.passwords()).as(where).hasSizeGreaterThan(1).noneMatch(direct.log()::contains);
    }

    /** A few of them, spread over the rotation. */
    @ParameterizedTest
    @CsvSource({
        "alternating, UNSENT, 3",
        "alternating, UNANSWERED, 3",
        "single, UNSENT, 2",
        "single, UNANSWERED, 2",
        "alternating, KILLED, 1",
        "single, KILLED, 1"
    })
    void convergesCutAtSome(String strategy, Relay.Cut cut, int points) throws Exception {
        int messages = messages(strategy);
        for (int point = 1; point <= points; point++) {
            convergesCutAt(messages * point / (points + 1), cut, strategy);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "alternating, UNSENT",
        "alternating, UNANSWERED",
        "single, UNSENT",
        "single, UNANSWERED",
    })
    void convergesCutAtEveryMessage(String strategy, Relay.Cut cut) throws Exception {
        int messages = messages(strategy);
        for (int message : IntStream.range(1, messages).toArray()) {
            convergesCutAt(message, cut, strategy);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"alternating, 8", "single, 5"})
    void convergesKilledAtEverySoMany(String strategy, int step) throws Exception {
        int messages = messages(strategy);
        for (int message = step; message < messages; message += step) {
            convergesCutAt(message, Relay.Cut.KILLED, strategy);
        }
    }
}
