package dev.chatelaine.commands;

import dev.chatelaine.core.policy.lint.Finding;
import dev.chatelaine.core.policy.lint.Severity;
import java.util.List;

/**
 * A policy that was looked over.
 *
 * @param source its text
 * @param positions where its parts stand
 * @param findings what was found; a single one of {@link #UNREADABLE} when it is no policy
 */
record Looked(Source source, Positions positions, List<Finding> findings) {

    /** The code of the finding that a policy cannot be read. */
    static final String UNREADABLE = "POLICY_UNREADABLE";

    boolean unreadable() {
        return findings.stream().anyMatch(finding -> finding.code().equals(UNREADABLE));
    }

    /** Whether there is a finding of this severity, or a worse one. */
    boolean has(Severity least) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(least) <= 0);
    }

    long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Where a finding is; that a text is broken, is where it cannot be read any further. */
    Region region(Finding finding) {
        Region named = positions.at(finding.pointer());
        return finding.code().equals(UNREADABLE) ? positions.end().orElse(named) : named;
    }
}
