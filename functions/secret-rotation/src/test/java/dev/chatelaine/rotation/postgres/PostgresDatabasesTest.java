package dev.chatelaine.rotation.postgres;

import static dev.chatelaine.rotation.RealServer.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatelaine.Conflict;
import dev.chatelaine.Denied;
import dev.chatelaine.NotFound;
import dev.chatelaine.Unavailable;
import dev.chatelaine.aws.SecretText;
import dev.chatelaine.rotation.Place;
import dev.chatelaine.rotation.RealServer;
import dev.chatelaine.rotation.Session;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logging in, changing passwords and preparing users, at a real PostgreSQL. */
class PostgresDatabasesTest {

    private static final String USER = "Ann \"x\" d'Arc";
    private static final String SECOND = USER + "_clone";
    private static final SecretText NEW = SecretText.of("second-Password-!#$%&()*+");

    private final RealServer server = RealServer.running();

    @BeforeEach
    void make() {
        server.drop(SECOND, USER);
        server.create(USER);
    }

    private Optional<Session> login(String user, SecretText password) {
        return server.databases().login(server.place(), user, password);
    }

    private Session administrator() {
        return login(server.administrator(), SecretText.of(server.administratorPassword()))
                .orElseThrow();
    }

    private Session user() {
        return login(USER, SecretText.of(RealServer.PASSWORD)).orElseThrow();
    }

    @Test
    void aWrongPasswordIsARefusedLogin() {
        assertThat(login(USER, NEW)).isEmpty();
        assertThat(login("nobody at all", NEW)).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsNotARefusedLogin() {
        Place nowhere = new Place("127.0.0.1", 1, "postgres");
        assertThatThrownBy(() -> server.databases().login(nowhere, USER, NEW)).isInstanceOf(Unavailable.class);
    }

    @Test
    void aDatabaseThatDoesNotExistIsNotARefusedLogin() {
        Place other = new Place(server.place().host(), server.place().port(), "no such database");
        assertThatThrownBy(() -> server.databases().login(other, USER, SecretText.of(RealServer.PASSWORD)))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("3D000");
    }

    @Test
    void aServerThatNobodyVouchesForIsDenied() {
        assertThatThrownBy(() -> new PostgresDatabases(List.of()).login(server.place(), USER, NEW))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("certificate");
    }

    /** The server as a name has it that its certificate has not. */
    @Test
    void aServerOfAnotherNameIsDenied() throws Exception {
        try (Forwarder forwarder = new Forwarder("127.0.0.2", server.place().port())) {
            Place other = new Place("127.0.0.2", forwarder.port(), "postgres");
            assertThatThrownBy(() -> server.databases().login(other, USER, SecretText.of(RealServer.PASSWORD)))
                    .isInstanceOf(Denied.class)
                    .hasMessageContaining("certificate");
        }
    }

    @Test
    void aUserChangesItsOwnPassword() {
        try (Session session = user()) {
            session.changePassword(USER, NEW);
        }
        assertThat(login(USER, NEW)).isPresent();
        assertThat(login(USER, SecretText.of(RealServer.PASSWORD))).isEmpty();
    }

    @Test
    void noPasswordReachesTheServersLog() {
        SecretText fresh = SecretText.of("fresh-" + UUID.randomUUID());
        try (Session session = administrator()) {
            session.prepare(SECOND, USER, fresh);
            session.changePassword(USER, fresh);
        }
        assertThat(login(SECOND, fresh)).isPresent();
        assertThat(server.log().contains("PASSWORD 'SCRAM-SHA-256$4096:")).isTrue();
        assertThat(server.log().contains(fresh.reveal())).isFalse();
    }

    @Test
    void aSecondUserDiffersFromTheFirstInNothing() {
        server.run(
                "ALTER ROLE " + quoted(USER) + " SET search_path TO \"$user\", public, \"odd, name\"",
                "ALTER ROLE " + quoted(USER) + " IN DATABASE postgres SET statement_timeout TO '7s'",
                "ALTER ROLE " + quoted(USER) + " SET shop.colour TO 'blue '' green'",
                "ALTER ROLE " + quoted(USER) + " CONNECTION LIMIT 7");
        try (Session session = administrator()) {
            session.prepare(SECOND, USER, NEW);
        }
        try (Session second = login(SECOND, NEW).orElseThrow()) {
            assertThat(second.differencesFrom(USER)).isEmpty();
        }
    }

    @Test
    void whatTheSecondUserMakesBelongsToTheFirst() {
        server.run("GRANT CREATE ON SCHEMA public TO " + quoted(USER));
        try (Session session = administrator()) {
            session.prepare(SECOND, USER, NEW);
        }
        server.runAs(SECOND, NEW.reveal(), "DROP TABLE IF EXISTS made", "CREATE TABLE made (x int)");
        server.runAs(USER, RealServer.PASSWORD, "INSERT INTO made VALUES (1)", "DROP TABLE made");
    }

    @Test
    void preparingAgainMendsWhatHasDrifted() {
        try (Session session = administrator()) {
            session.prepare(SECOND, USER, NEW);
        }
        server.run(
                "ALTER ROLE " + quoted(SECOND) + " SET work_mem TO '8MB'",
                "ALTER ROLE " + quoted(USER) + " SET work_mem TO '16MB'",
                "ALTER ROLE " + quoted(SECOND) + " RESET role",
                "REVOKE " + quoted(USER) + " FROM " + quoted(SECOND));
        try (Session second = login(SECOND, NEW).orElseThrow()) {
            assertThat(second.differencesFrom(USER)).hasSize(2);
        }
        try (Session session = administrator()) {
            session.prepare(SECOND, USER, NEW);
        }
        try (Session second = login(SECOND, NEW).orElseThrow()) {
            assertThat(second.differencesFrom(USER)).isEmpty();
        }
    }

    @Test
    void aRoleThatMayMoreIsNotTakenForTheSecondUser() {
        server.run("CREATE ROLE " + quoted(SECOND) + " LOGIN CREATEDB");
        try (Session session = administrator()) {
            assertThatThrownBy(() -> session.prepare(SECOND, USER, NEW)).isInstanceOf(Conflict.class);
        }
        assertThat(login(SECOND, NEW)).isEmpty();
    }

    @Test
    void aSuperusersPrivilegesAreNotGivenOn() {
        server.run("ALTER ROLE " + quoted(USER) + " SUPERUSER");
        try (Session session = administrator()) {
            assertThatThrownBy(() -> session.prepare(SECOND, USER, NEW)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> session.changePassword(USER, NEW)).isInstanceOf(Conflict.class);
        }
    }

    @Test
    void aFirstUserThatDoesNotExistIsNotFound() {
        try (Session session = administrator()) {
            assertThatThrownBy(() -> session.prepare("no_one_clone", "no_one", NEW))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whoMayNotChangesNothing() {
        try (Session session = user()) {
            assertThatThrownBy(() -> session.prepare(SECOND, USER, NEW)).isInstanceOf(Denied.class);
            assertThat(session.obstaclesToPrepare(USER))
                    .singleElement()
                    .asString()
                    .contains("CREATEROLE");
        }
        assertThat(login(SECOND, NEW)).isEmpty();
    }

    @Test
    void anAdministratorNeedNotBeASuperuser() {
        server.drop("keeper");
        server.create("keeper");
        server.run("ALTER ROLE keeper CREATEROLE");
        try (Session session =
                login("keeper", SecretText.of(RealServer.PASSWORD)).orElseThrow()) {
            assertThat(session.obstaclesToPrepare(USER)).isEmpty();
            session.prepare(SECOND, USER, NEW);
        }
        try (Session second = login(SECOND, NEW).orElseThrow()) {
            assertThat(second.differencesFrom(USER)).isEmpty();
        }
    }

    private void prepare() {
        try (Session session = administrator()) {
            session.prepare(SECOND, USER, NEW);
        }
    }

    private List<String> differences() {
        try (Session second = login(SECOND, NEW).orElseThrow()) {
            return second.differencesFrom(USER);
        }
    }

    @Test
    void theSecondUserChangesItsOwnPasswordThoughItActsAsTheFirst() {
        prepare();
        SecretText other = SecretText.of("third-Password-0123456789");
        try (Session second = login(SECOND, NEW).orElseThrow()) {
            second.changePassword(SECOND, other);
        }
        assertThat(login(SECOND, other)).isPresent();
        assertThat(login(SECOND, NEW)).isEmpty();
    }

    @Test
    void aRoleOfSomebodyElsesIsNotTakenForTheSecondUser() {
        server.run(
                "CREATE ROLE " + quoted(SECOND) + " LOGIN",
                "CREATE TABLE IF NOT EXISTS others (x int)",
                "GRANT SELECT ON others TO " + quoted(SECOND));
        try (Session session = administrator()) {
            assertThatThrownBy(() -> session.prepare(SECOND, USER, NEW))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("no member of the first");
        }
        assertThat(login(SECOND, NEW)).isEmpty();
    }

    @Test
    void aRoleWithGrantsThatIsAMemberOfTheFirstIsTakenOver() {
        server.run(
                "CREATE ROLE " + quoted(SECOND) + " LOGIN",
                "GRANT " + quoted(USER) + " TO " + quoted(SECOND),
                "CREATE TABLE IF NOT EXISTS others (x int)",
                "GRANT SELECT ON others TO " + quoted(SECOND));
        prepare();
        assertThat(differences()).isEmpty();
    }

    @Test
    void aFirstUserThatReplicatesHasNoSecond() {
        server.run("ALTER ROLE " + quoted(USER) + " REPLICATION");
        try (Session session = administrator()) {
            assertThatThrownBy(() -> session.prepare(SECOND, USER, NEW))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("replicate");
        }
    }

    @Test
    void theSecondUserActsAsWhomTheFirstActsAsInADatabase() {
        server.drop("holder");
        server.run(
                "CREATE ROLE holder",
                "GRANT holder TO " + quoted(USER),
                "ALTER ROLE " + quoted(USER) + " IN DATABASE postgres SET role TO holder");
        prepare();
        assertThat(differences()).isEmpty();
        server.runAs(SECOND, NEW.reveal(), holds("current_user = 'holder'"));
    }

    /** A statement that fails unless a condition holds. */
    private static String holds(String condition) {
        return "DO $$ BEGIN ASSERT " + condition + "; END $$";
    }

    @Test
    void membershipIsWhatTheServerSays() {
        prepare();
        try (Session second = login(SECOND, NEW).orElseThrow();
                Session first = user()) {
            assertThat(second.mayActAs(USER)).isTrue();
            assertThat(first.mayActAs(USER)).isTrue();
            assertThat(first.mayActAs(SECOND)).isFalse();
            assertThat(first.mayActAs("no one")).isFalse();
        }
    }

    @Test
    void defaultPrivilegesOfTheFirstCoverWhatTheSecondMakes() {
        server.drop("reader");
        server.create("reader");
        server.run(
                "GRANT CREATE ON SCHEMA public TO " + quoted(USER),
                "ALTER DEFAULT PRIVILEGES FOR ROLE " + quoted(USER) + " GRANT SELECT ON TABLES TO reader");
        prepare();
        server.runAs(SECOND, NEW.reveal(), "DROP TABLE IF EXISTS offered", "CREATE TABLE offered (x int)");
        server.runAs("reader", RealServer.PASSWORD, "SELECT FROM offered");
    }

    @Test
    void theSecondUserSeesTheRowsOfTheFirst() {
        server.run(
                "DROP TABLE IF EXISTS partly",
                "CREATE TABLE partly (x int)",
                "INSERT INTO partly VALUES (1), (2), (3)",
                "ALTER TABLE partly ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY two ON partly TO " + quoted(USER) + " USING (x < 3)",
                "GRANT SELECT ON partly TO " + quoted(USER));
        prepare();
        String two = holds("(SELECT count(*) FROM partly) = 2");
        server.runAs(USER, RealServer.PASSWORD, two);
        server.runAs(SECOND, NEW.reveal(), two);
    }

    /** Pools do that between two uses: then the session no longer acts as the first, but may what it may. */
    @Test
    void theSecondUserMayTheSameInASessionThatWasReset() {
        server.run(
                "DROP TABLE IF EXISTS kept",
                "CREATE TABLE kept (x int)",
                "GRANT SELECT, INSERT ON kept TO " + quoted(USER));
        prepare();
        server.runAs(SECOND, NEW.reveal(), "DISCARD ALL", "INSERT INTO kept VALUES (1)", "SELECT FROM kept");
    }
}
