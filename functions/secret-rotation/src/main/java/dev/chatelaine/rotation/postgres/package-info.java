/**
 * PostgreSQL as the rotation needs it: logging in over verified TLS, changing a password by its SCRAM-SHA-256 verifier,
 * preparing a second user and comparing it with the first.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-alterrole.html">ALTER ROLE</a>
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-authid.html">pg_authid: the form of a verifier</a>
 * @see <a href="https://jdbc.postgresql.org/documentation/use/">The driver's connection parameters</a>
 */
package dev.chatelaine.rotation.postgres;
