package dev.chatelaine.rotation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.chatelaine.aws.SecretText;
import dev.chatelaine.rotation.postgres.PostgresDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The real PostgreSQL that the system property {@code chatelaine.database} tells of: the file that the local cloud writes
 * when it starts one.
 */
public final class RealServer {

    /** A password that no test's server may ever see in its log. */
    public static final String PASSWORD = "first-Password-0123456789";

    private final Map<String, SecretText> description;

    private RealServer(Map<String, SecretText> description) {
        this.description = description;
    }

    /** The server; the calling test is skipped where there is none. */
    public static RealServer running() {
        String file = System.getProperty("chatelaine.database", "");
        assumeTrue(
                !file.isEmpty() && Files.exists(Path.of(file)),
                "no PostgreSQL: the system property chatelaine.database names no file that tells of one (make test does)");
        return new RealServer(SecretDocument.fields("the description", SecretText.of(read(Path.of(file)))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String told(String name) {
        return description.get(name).reveal();
    }

    /** Where it is, as its certificate has it. */
    public Place place() {
        return new Place("127.0.0.1", Integer.parseInt(told("port")), "postgres");
    }

    /** Logins to it as the function makes them. */
    public Databases databases() {
        return new PostgresDatabases(List.of(told("certificate")));
    }

    /** Its administrator. */
    public String administrator() {
        return told("username");
    }

    /** Its administrator's password. */
    public String administratorPassword() {
        return told("password");
    }

    /** Everything that the server has logged. */
    public String log() {
        try {
            return Files.readString(Path.of(told("log")), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Removes roles, and what they own, of an earlier run. */
    public void drop(String... roles) {
        for (String role : roles) {
            run("DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = '" + role.replace("'", "''")
                    + "') THEN DROP OWNED BY " + quoted(role) + " CASCADE; DROP ROLE " + quoted(role)
                    + "; END IF; END $$");
        }
    }

    /** A user who may log in, with the password {@link #PASSWORD}. */
    public void create(String role) {
        run("SET log_statement = 'none'", "CREATE ROLE " + quoted(role) + " LOGIN PASSWORD '" + PASSWORD + "'");
    }

    /** A name as SQL writes it. */
    public static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Runs statements as the administrator, in one session. */
    public void run(String... statements) {
        runAs(administrator(), administratorPassword(), statements);
    }

    /** Runs statements as somebody. */
    public void runAs(String user, String password, String... statements) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("sslmode", "require");
        String url = "jdbc:postgresql://127.0.0.1:" + told("port") + "/postgres";
        try (Connection connection = new Driver().connect(url, properties);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }
}
