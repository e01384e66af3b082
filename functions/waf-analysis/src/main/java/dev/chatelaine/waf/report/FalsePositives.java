package dev.chatelaine.waf.report;

import dev.chatelaine.Shown;
import dev.chatelaine.waf.summary.Summary;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges rules in COUNT: what would happen to good requests if they blocked. */
final class FalsePositives {

    /** AWS's managed rules that match good requests by their nature. */
    private static final Set<String> NOISY =
            Set.of("SizeRestrictions_BODY", "HostingProviderIPList", "SignalNonBrowserUserAgent");

    /** Rules whose matches are attacks, almost always. */
    private static final Pattern SHARP = Pattern.compile("(Log4JRCE|JavaDeserialization).*");

    private FalsePositives() {}

    static List<FalsePositive> of(Summary summary) {
        return CountedRule.of(summary).stream()
                .filter(FalsePositives::isSuspected)
                .map(rule -> new FalsePositive(rule.rule(), rule.allowed(), why(rule), exception(rule)))
                .toList();
    }

    /** Whether the rule would probably stop good requests. */
    static boolean isSuspected(CountedRule rule) {
        boolean sharp = SHARP.matcher(rule.rule()).matches();
        boolean ordinaryClients = rule.ordinary() > 0 && 2 * rule.ordinary() >= rule.clients();
        return rule.allowed() > 0 && !sharp && (ordinaryClients || NOISY.contains(rule.rule()));
    }

    private static String why(CountedRule rule) {
        return rule.allowed() + " of " + rule.count() + " requests that it matched were let through, and "
                + rule.ordinary() + " of its " + rule.clients()
                + " clients were never stopped and mostly sent what it does not match"
                + (NOISY.contains(rule.rule()) ? "; this managed rule matches good requests by its nature." : ".");
    }

    private static String exception(CountedRule rule) {
        return 2 * rule.uriCount() >= rule.count()
                ? "Except the path " + Shown.name(rule.uri()) + " (" + rule.uriCount() + " of " + rule.count()
                        + " matches) by a scope-down statement before the rule blocks."
                : "Leave it in COUNT, and except what its matches have in common by a label match before it blocks.";
    }
}
