package dev.chatelaine.core.policy.compare;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.Statement;
import dev.chatelaine.core.policy.lint.ActionCatalog;
import dev.chatelaine.core.policy.lint.IamData;
import dev.chatelaine.core.policy.lint.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares two policies: what the second allows that the first did not, and the reverse.
 *
 * <p>A policy allows a request when one of its Allow statements matches and none of its Deny statements does. What stands
 * beside it is the same for both: a resource's policy that delegates to the caller's account, for a policy of the caller;
 * and for a resource's policy a caller whose own policies allow nothing, and one whose policies allow everything, where
 * that makes a difference. Permissions boundaries, sessions and organisations are left aside.
 */
public final class PolicyComparison {

    /** The most examples in each direction. */
    public static final int MOST_EXAMPLES = 20;

    static final String BEFORE = "before";
    static final String AFTER = "after";

    private static final long STEPS = 2_000_000;

    private PolicyComparison() {}

    /**
     * Compares two policies.
     *
     * @param before the first
     * @param after the second
     * @param kind what both stand on
     * @param owner the account that the resource belongs to, twelve digits; without it, any
     * @throws InvalidRequest when a statement has a Principal where there may be none, or none where there must be one
     */
    public static Comparison compare(Policy before, Policy after, Kind kind, Optional<String> owner) {
        return compare(before, after, kind, owner, new IamData());
    }

    static Comparison compare(Policy before, Policy after, Kind kind, Optional<String> owner, ActionCatalog catalog) {
        Setting setting = new Setting(kind);
        List<Side> sides = List.of(new Side(BEFORE, before), new Side(AFTER, after));
        sides.forEach(side -> check(side, setting));
        if (sides.stream().allMatch(Side::allowsNothing)) {
            sides = sides.stream()
                    .map(side -> side.besideEverything(setting.hasPrincipals()))
                    .toList();
        }
        World world = new World(kind, sides, owner, catalog);
        Budget budget = new Budget(STEPS);
        Direction wider = new Direction(sides.getLast(), sides.getFirst(), false, world, budget).run();
        Direction narrower = new Direction(sides.getFirst(), sides.getLast(), true, world, budget).run();
        List<Undecided> undecided = new ArrayList<>(wider.undecided());
        undecided.addAll(narrower.undecided());
        return new Comparison(wider.examples(), narrower.examples(), undecided);
    }

    private static void check(Side side, Setting setting) {
        List<Statement> statements = side.policy().statements();
        for (int i = 0; i < statements.size(); i++) {
            boolean has = statements.get(i).principals().isPresent();
            if (has ? !setting.hasPrincipals() : setting.opens()) {
                throw new InvalidRequest("The policy at \"/" + side.name() + "\" cannot be used at statement " + i
                        + ": expected " + (has ? "no Principal, since it is the caller's own." : "a Principal."));
            }
        }
    }
}
