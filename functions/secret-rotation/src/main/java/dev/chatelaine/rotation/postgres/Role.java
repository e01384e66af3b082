package dev.chatelaine.rotation.postgres;

import java.util.Optional;
import java.util.Set;

/**
 * A role, as the catalogue has it.
 *
 * @param name its name
 * @param superuser whether it may everything
 * @param powers attributes that let it do more than its grants say: create roles or databases, replicate, bypass row
 *     security
 * @param replicates whether it may replicate, which its sessions' user must be allowed to, and not whom they act as
 * @param held whether anything is granted to it or belongs to it
 * @param connections most connections at once; -1 for any number
 * @param validUntil when its password ends, as PostgreSQL writes it; {@code infinity} for never
 * @param memberOf roles that it is a direct member of
 * @param settings what its sessions begin with
 */
record Role(
        String name,
        boolean superuser,
        boolean powers,
        boolean replicates,
        boolean held,
        int connections,
        String validUntil,
        Set<String> memberOf,
        Set<Setting> settings) {

    Role {
        memberOf = Set.copyOf(memberOf);
        settings = Set.copyOf(settings);
    }

    /** The role that its sessions at a database act as. */
    String actsAs(String database) {
        return role(database).or(() -> role("")).orElse(name);
    }

    private Optional<String> role(String database) {
        return settings.stream()
                .filter(setting -> setting.isRole() && setting.database().equals(database))
                .map(Setting::value)
                .findFirst();
    }

    /** Whether it could do more, or be more, than a second user of {@code first} should. */
    boolean exceeds(String first) {
        return superuser || powers || !Set.of(first).containsAll(memberOf);
    }

    /** Whether it is a role of its own already, that only has the name of a second user of {@code first}. */
    boolean isSomebodyElse(String first) {
        return held && !memberOf.contains(first);
    }
}
