package dev.chatelaine.core.policy.access;

import dev.chatelaine.core.policy.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements of a group that match a request.
 *
 * @param allow of those that allow, the first that names the caller most closely
 * @param denials all that deny
 */
record Matches(Optional<Match> allow, List<Match> denials) {

    static final Matches NONE = new Matches(Optional.empty(), List.of());

    /** Gathers matches; most policies have none, so that nothing is made before the first. */
    static final class Collector {
        private Match allow;
        private List<Match> denials = List.of();

        void add(Match match) {
            if (match.has(Effect.DENY)) {
                deny(match);
            } else if (allow == null || match.reach().compareTo(allow.reach()) > 0) {
                allow = match;
            }
        }

        private void deny(Match match) {
            if (denials.isEmpty()) {
                denials = new ArrayList<>();
            }
            denials.add(match);
        }

        Matches matches() {
            return allow == null && denials.isEmpty() ? NONE : new Matches(Optional.ofNullable(allow), denials);
        }
    }
}
