package dev.chatelaine.rotation.postgres;

import dev.chatelaine.Conflict;
import dev.chatelaine.NotFound;
import dev.chatelaine.aws.SecretText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The second of two users that take turns. It is a member of the first, its sessions act as the first from the start, and
 * begin with the first's settings and limits: so whatever the first may, now or later, the second may, and what either
 * makes belongs to the first.
 */
final class SecondUser {

    private final Catalogue catalogue;
    private final RoleChanges changes;

    SecondUser(Catalogue catalogue, RoleChanges changes) {
        this.catalogue = catalogue;
        this.changes = changes;
    }

    /** Makes or mends it, within the caller's transaction. */
    void prepare(String name, String firstName, SecretText password) throws SQLException {
        changes.lock(firstName);
        Role first = first(firstName);
        if (catalogue.role(name).isEmpty()) {
            changes.create(name);
        }
        Role second = catalogue.role(name).orElseThrow();
        requireNoMore(second, firstName);
        changes.grant(firstName, name);
        changes.limit(name, first.connections(), first.validUntil());
        copySettings(second, first);
        changes.actAs(name, "", first.actsAs(""));
        changes.setPassword(name, password);
    }

    private void copySettings(Role second, Role first) throws SQLException {
        Set<Setting> surplus = new HashSet<>(second.settings());
        surplus.removeAll(first.settings());
        for (Setting setting : surplus) {
            changes.reset(second.name(), setting);
        }
        for (Setting setting : first.settings()) {
            copy(second, setting);
        }
    }

    private void copy(Role second, Setting setting) throws SQLException {
        if (!setting.isRole()) {
            changes.set(second.name(), setting);
        } else if (!setting.isRoleEverywhere()) {
            changes.actAs(second.name(), setting.database(), setting.value());
        }
    }

    private Role first(String name) throws SQLException {
        Role first = catalogue
                .role(name)
                .orElseThrow(
                        () -> new NotFound("The first user does not exist in the database: its name is the secret's"
                                + " username, less the suffix _clone."));
        requireNoSuperuser(first);
        if (first.replicates()) {
            throw new Conflict("The secret's user may replicate, which nobody can as a member of it: rotate it with the"
                    + " strategy single.");
        }
        return first;
    }

    /** A superuser's privileges are not given on: whoever can write a secret could ask for them. */
    static void requireNoSuperuser(Role role) {
        if (role.superuser()) {
            throw new Conflict("The secret's user is a superuser of the database: rotate it with the strategy single.");
        }
    }

    private static void requireNoMore(Role second, String first) {
        if (second.exceeds(first)) {
            throw new Conflict(
                    "There is a role with the second user's name that has attributes or memberships of its own:"
                            + " remove it or them, or use another first user.");
        }
        if (second.isSomebodyElse(first)) {
            throw new Conflict(
                    "There is a role with the second user's name that is no member of the first, and has grants or"
                            + " objects: if it is meant, GRANT it the first user; otherwise use another first user.");
        }
    }

    /** In what sessions of the second differ from sessions of the first. */
    static List<String> differences(Role second, Role first, boolean actsAlike) {
        List<String> differences = new ArrayList<>();
        if (!actsAlike) {
            differences.add("its sessions do not act as the first user's");
        }
        if (second.name().equals(first.name())) {
            return differences;
        }
        if (second.exceeds(first.name())) {
            differences.add("it has attributes or memberships of its own");
        }
        if (!beyondRole(second).equals(beyondRole(first))) {
            differences.add("its settings are not the first user's");
        }
        if (second.connections() != first.connections() || !second.validUntil().equals(first.validUntil())) {
            differences.add("its limits are not the first user's");
        }
        return differences;
    }

    private static Set<Setting> beyondRole(Role role) {
        return role.settings().stream()
                .filter(setting -> !setting.isRoleEverywhere())
                .collect(Collectors.toSet());
    }
}
