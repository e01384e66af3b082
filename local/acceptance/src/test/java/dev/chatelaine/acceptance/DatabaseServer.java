package dev.chatelaine.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The local cloud's PostgreSQL, as its clients see it: over TLS, which it takes nothing else than.
 *
 * @param description what the local cloud tells of it
 * @param shown the port that secrets name
 */
record DatabaseServer(JsonNode description, int shown) {

    /** The running server; the calling test is skipped where there is none. */
    static DatabaseServer running() {
        String description = System.getenv("CHATELAINE_DATABASE");
        assumeTrue(description != null, "no PostgreSQL: CHATELAINE_DATABASE is not set (make test sets it)");
        JsonNode told = LocalCloud.read(Path.of(description));
        return new DatabaseServer(told, told.get("port").asInt());
    }

    /** The same server, to be reached by another port. */
    DatabaseServer behind(int port) {
        return new DatabaseServer(description, port);
    }

    /** Its own port. */
    int port() {
        return description.get("port").asInt();
    }

    /** A secret's fields that tell where the server is. */
    ObjectNode place() {
        return LocalCloud.JSON
                .createObjectNode()
                .put("engine", "postgres")
                .put("host", description.get("host").asText())
                .put("port", shown)
                .put("dbname", "postgres");
    }

    /** The value of the administrator's secret. */
    ObjectNode administrator() {
        return place().put("username", description.get("username").asText())
                .put("password", description.get("password").asText());
    }

    /** A session, as whoever has this secret. */
    Connection login(JsonNode secret) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", secret.get("username").asText());
        properties.setProperty("password", secret.get("password").asText());
        properties.setProperty("sslmode", "verify-full");
        properties.setProperty("sslrootcert", description.get("authority").asText());
        return new Driver().connect("jdbc:postgresql://127.0.0.1:" + port() + "/postgres", properties);
    }

    /** Whether somebody with this secret gets in. */
    boolean admits(JsonNode secret) throws SQLException {
        try (Connection session = login(secret)) {
            return session.isValid(5);
        } catch (SQLException refused) {
            if (refused.getSQLState().startsWith("28")) {
                return false;
            }
            throw refused;
        }
    }

    /** Runs statements as the administrator, unheard by the log. */
    void run(String... statements) throws SQLException {
        try (Connection session = login(administrator());
                Statement statement = session.createStatement()) {
            statement.execute("SET log_statement = 'none'");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Everything that the server has logged. */
    String log() {
        try {
            return Files.readString(Path.of(description.get("log").asText()), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
