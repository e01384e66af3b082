package dev.chatelaine.rotation.postgres;

import java.util.Set;

/**
 * A role, as the catalogue has it.
 *
 * @param name its name
 * @param superuser whether it may everything
 * @param powers attributes that let it do more than its grants say: create roles or databases, replicate, bypass row
 *     security
 * @param connections most connections at once; -1 for any number
 * @param validUntil when its password ends, as PostgreSQL writes it; {@code infinity} for never
 * @param memberOf roles that it is a direct member of
 * @param settings what its sessions begin with
 */
record Role(
        String name,
        boolean superuser,
        boolean powers,
        int connections,
        String validUntil,
        Set<String> memberOf,
        Set<Setting> settings) {

    Role {
        memberOf = Set.copyOf(memberOf);
        settings = Set.copyOf(settings);
    }

    /** The role that its sessions act as. */
    String actsAs() {
        return settings.stream()
                .filter(setting -> setting.isRole() && setting.database().isEmpty())
                .map(Setting::value)
                .findFirst()
                .orElse(name);
    }

    /** Whether it could do more, or be more, than a second user of {@code first} should. */
    boolean exceeds(String first) {
        return superuser || powers || !Set.of(first).containsAll(memberOf);
    }
}
