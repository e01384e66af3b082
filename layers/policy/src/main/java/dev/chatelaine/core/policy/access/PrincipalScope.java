package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Effect;
import dev.chatelaine.core.policy.Principals;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whom a statement is about.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html">NotPrincipal</a>
 */
interface PrincipalScope {

    /** How closely the statement names the caller. */
    Reach reach(Caller caller);

    /** The scope of an identity policy: whoever has it. */
    static PrincipalScope holder() {
        return caller -> Reach.DIRECT;
    }

    /** The scope of a statement that must name principals and does not: nobody. */
    static PrincipalScope nobody() {
        return caller -> Reach.NONE;
    }

    static PrincipalScope of(Principals principals, Effect effect) {
        List<PrincipalEntry> entries = entries(principals);
        if (!principals.negated()) {
            return caller -> closest(entries, caller);
        }
        if (entries.contains(PrincipalEntry.EVERYONE)) {
            return caller -> Reach.NONE;
        }
        return caller -> isExempt(entries, caller, effect) ? Reach.NONE : Reach.DIRECT;
    }

    private static List<PrincipalEntry> entries(Principals principals) {
        return principals.listing() instanceof Principals.Everyone
                ? List.of(PrincipalEntry.EVERYONE)
                : principals.groups().stream()
                        .flatMap(group -> group.names().items().stream()
                                .map(name -> PrincipalEntry.of(group.type(), name.text())))
                        .toList();
    }

    private static Reach closest(List<PrincipalEntry> entries, Caller caller) {
        Reach closest = Reach.NONE;
        for (PrincipalEntry entry : entries) {
            Reach reach = entry.reach(caller);
            closest = reach.compareTo(closest) > 0 ? reach : closest;
        }
        return closest;
    }

    /**
     * Whether NotPrincipal leaves the caller out. A Deny leaves out only whom it lists in full, with the account and,
     * for a session, the role. An Allow leaves out whom it lists in any way, so that a doubt never opens anything.
     */
    private static boolean isExempt(List<PrincipalEntry> entries, Caller caller, Effect effect) {
        Set<Reach> listed = EnumSet.noneOf(Reach.class);
        entries.forEach(entry -> listed.add(entry.reach(caller)));
        listed.remove(Reach.NONE);
        return effect == Effect.ALLOW ? !listed.isEmpty() : listed.containsAll(inFull(caller.principal()));
    }

    private static Set<Reach> inFull(Principal caller) {
        return switch (caller) {
            case Principal.Root root -> EnumSet.of(Reach.ACCOUNT);
            case Principal.User user -> EnumSet.of(Reach.ACCOUNT, Reach.DIRECT);
            case Principal.FederatedUser user -> EnumSet.of(Reach.ACCOUNT, Reach.DIRECT);
            case Principal.Role role when role.session().isEmpty() -> EnumSet.of(Reach.ACCOUNT, Reach.BASE);
            case Principal.Role role -> EnumSet.of(Reach.ACCOUNT, Reach.BASE, Reach.DIRECT);
            case Principal.Service service -> EnumSet.of(Reach.DIRECT);
            case Principal.Federated provider -> EnumSet.of(Reach.DIRECT);
            case Principal.Anonymous anonymous -> EnumSet.of(Reach.DIRECT);
        };
    }
}
