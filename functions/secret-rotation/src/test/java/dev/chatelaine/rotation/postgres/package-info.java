/** Tests against a real PostgreSQL; skipped where none is told of. */
package dev.chatelaine.rotation.postgres;
