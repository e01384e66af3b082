package dev.chatelaine.rotation.postgres;

/**
 * A setting that sessions of a role begin with ({@code ALTER ROLE … SET}).
 *
 * @param database the database it is for; empty for all
 * @param name its name
 * @param value its value, as the catalogue has it
 */
record Setting(String database, String name, String value) {

    static final String ROLE = "role";

    /** Reads the catalogue's {@code name=value}. */
    static Setting of(String database, String text) {
        int equals = text.indexOf('=');
        return new Setting(database, text.substring(0, equals), text.substring(equals + 1));
    }

    /** Whether it says which role sessions act as. */
    boolean isRole() {
        return name.equals(ROLE);
    }

    /** Whether it says so for every database that has no such setting of its own. */
    boolean isRoleEverywhere() {
        return isRole() && database.isEmpty();
    }
}
