package dev.chatelaine.core.policy.lint;

import dev.chatelaine.core.policy.Policy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks a policy over, rule by rule. It may be kept for many policies. */
public final class Linter {

    /** The most findings about one policy. */
    public static final int MOST_FINDINGS = 1_000;

    private static final List<Rule> RULES = List.of(
            new LockOut(),
            new PublicAccess(),
            new ForeignAccount(),
            new AllowNotPrincipal(),
            new MisplacedElement(),
            new WithoutEffect(),
            new KeyPolicyActions(),
            new ContextOnOtherActions(),
            new ConfusedDeputy(),
            new UnlimitedGrants(),
            new DecryptOnAllKeys(),
            new ManagedKeyShared(),
            new WideActions(),
            new WideResources(),
            new PlainHttp(),
            new UnknownAction(),
            new UnknownKey(),
            new OperatorForOtherType(),
            new UnreadableValue(),
            new SetOperators(),
            new WildcardInEquals(),
            new AbsentMfa(),
            new LiteralVariable(),
            new UnreadVariable(),
            new TooLong());

    private final ActionCatalog catalog;

    /** Knows names by this catalog. */
    public Linter(ActionCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Looks a policy over.
     *
     * @param policy the policy
     * @param kind what it stands on
     * @param account the account that it belongs to, twelve digits, if known: without it, what is foreign is not
     * @return at most {@link #MOST_FINDINGS} findings, the most severe first, else by rule and in the policy's order
     */
    public List<Finding> lint(Policy policy, Kind kind, Optional<String> account) {
        Subject subject = Subject.of(policy, kind, account, catalog);
        return RULES.stream()
                .flatMap(rule -> rule.check(subject))
                .limit(MOST_FINDINGS)
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
