package dev.chatelaine.rotation.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The server's catalogue of roles: what every user may read of it. */
final class Catalogue {

    private static final String ROLE = """
            SELECT rolname, rolsuper, rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls, rolreplication,
                   EXISTS (SELECT FROM pg_catalog.pg_shdepend d
                           WHERE d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass AND d.refobjid = r.oid
                             AND d.classid <> 'pg_catalog.pg_auth_members'::pg_catalog.regclass),
                   rolconnlimit, coalesce(rolvaliduntil::text, 'infinity')
            FROM pg_catalog.pg_roles r WHERE rolname = ?""";

    private static final String MEMBERSHIPS = """
            SELECT pg_catalog.pg_get_userbyid(roleid) FROM pg_catalog.pg_auth_members
            WHERE member = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ?)""";

    private static final String SETTINGS = """
            SELECT coalesce(d.datname, ''), unnest(s.setconfig)
            FROM pg_catalog.pg_db_role_setting s LEFT JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
            WHERE s.setrole = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = ?)""";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    Optional<Role> role(String name) throws SQLException {
        Set<String> memberOf = new HashSet<>();
        each(MEMBERSHIPS, name, row -> memberOf.add(row.getString(1)));
        Set<Setting> settings = new HashSet<>();
        each(SETTINGS, name, row -> settings.add(Setting.of(row.getString(1), row.getString(2))));
        Role[] role = new Role[1];
        each(
                ROLE,
                name,
                row -> role[0] = new Role(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getInt(6),
                        row.getString(7),
                        memberOf,
                        settings));
        return Optional.ofNullable(role[0]);
    }

    /** Who logged in. */
    String sessionUser() throws SQLException {
        return text("SELECT session_user");
    }

    /** Whose privileges the session has. */
    String currentUser() throws SQLException {
        return text("SELECT current_user");
    }

    /** The database that the session is at. */
    String database() throws SQLException {
        return text("SELECT pg_catalog.current_database()");
    }

    /** Whether the session's user has all that a role may, by whichever way; not so if there is no such role. */
    boolean isMember(String role) throws SQLException {
        boolean[] member = new boolean[1];
        each(
                "SELECT pg_catalog.pg_has_role(session_user, oid, 'MEMBER') FROM pg_catalog.pg_roles WHERE rolname = ?",
                role,
                row -> member[0] = row.getBoolean(1));
        return member[0];
    }

    /** Whether the session's user may make roles. */
    boolean mayCreateRoles() throws SQLException {
        return Boolean.parseBoolean(text(
                "SELECT (rolsuper OR rolcreaterole)::text FROM pg_catalog.pg_roles" + " WHERE rolname = current_user"));
    }

    /** Whether the session's user is a member of a role with the right to let others in, where that is needed. */
    boolean mayGrant(String role) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < 16) {
            return true;
        }
        boolean[] may = new boolean[1];
        each(
                "SELECT pg_catalog.pg_has_role(current_user, ?, 'MEMBER WITH ADMIN OPTION')",
                role,
                row -> may[0] = row.getBoolean(1));
        return may[0];
    }

    private String text(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private void each(String query, String parameter, Row use) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    use.take(rows);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }
}
