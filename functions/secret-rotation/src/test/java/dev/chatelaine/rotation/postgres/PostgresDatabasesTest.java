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

    @Test
    void aServerOfAnotherNameIsNotLoggedInTo() {
        Place other = new Place("127.0.0.2", server.place().port(), "postgres");
        assertThatThrownBy(() -> server.databases().login(other, USER, NEW)).isInstanceOf(RuntimeException.class);
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
}
