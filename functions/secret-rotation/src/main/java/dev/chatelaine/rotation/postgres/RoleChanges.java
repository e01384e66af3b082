package dev.chatelaine.rotation.postgres;

import dev.chatelaine.aws.SecretText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.util.PasswordUtil;

/**
 * Changes to roles, within the caller's transaction. A password goes as the verifier that the server would compute from
 * it, so that no log and no statistics of the server ever hold it.
 */
final class RoleChanges {

    private final Connection connection;
    private final PGConnection driver;

    RoleChanges(Connection connection) throws SQLException {
        this.connection = connection;
        this.driver = connection.unwrap(PGConnection.class);
    }

    /** Lets one transaction at a time change a role, until it ends. */
    void lock(String role) throws SQLException {
        query("SELECT pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('chatelaine ' || ?, 0))", role);
    }

    void create(String role) throws SQLException {
        run("CREATE ROLE " + name(role) + " LOGIN INHERIT");
    }

    void setPassword(String role, SecretText password) throws SQLException {
        run("ALTER ROLE " + name(role) + " PASSWORD " + literal(verifier(password)));
    }

    /** SCRAM-SHA-256, with a salt of its own (RFC 7677). */
    private static String verifier(SecretText password) {
        char[] characters = password.copy();
        try {
            return PasswordUtil.encodeScramSha256(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** Lets a role have another's privileges. */
    void grant(String role, String to) throws SQLException {
        run("GRANT " + name(role) + " TO " + name(to));
    }

    void limit(String role, int connections, String validUntil) throws SQLException {
        run("ALTER ROLE " + name(role) + " LOGIN CONNECTION LIMIT " + connections + " VALID UNTIL "
                + literal(validUntil));
    }

    /** Takes a setting away. */
    void reset(String role, Setting setting) throws SQLException {
        run(alter(role, setting.database()) + " RESET " + name(setting.name()));
    }

    /**
     * Sets what sessions begin with. The value is the catalogue's, which for a list is not what SET takes: so it is made
     * this transaction's own for a moment, and taken from there.
     */
    void set(String role, Setting setting) throws SQLException {
        String before = query("SELECT coalesce(pg_catalog.current_setting(?, true), '')", setting.name());
        configure(setting.name(), setting.value());
        run(alter(role, setting.database()) + " SET " + name(setting.name()) + " FROM CURRENT");
        configure(setting.name(), before);
    }

    /** Lets a role's sessions act as another role, in a database, or everywhere if its name is empty. */
    void actAs(String role, String database, String other) throws SQLException {
        run(alter(role, database) + " SET role TO " + literal(other));
    }

    /** Lets this transaction act as who logged in: it may change its own password, whom it acts as may not. */
    void actAsItself() throws SQLException {
        run("SET LOCAL ROLE NONE");
    }

    private String alter(String role, String database) throws SQLException {
        return "ALTER ROLE " + name(role) + (database.isEmpty() ? "" : " IN DATABASE " + name(database));
    }

    private void configure(String setting, String value) throws SQLException {
        query("SELECT pg_catalog.set_config(?, ?, true)", setting, value);
    }

    private String name(String name) throws SQLException {
        return driver.escapeIdentifier(name);
    }

    private String literal(String text) throws SQLException {
        return "'" + driver.escapeLiteral(text) + "'";
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
