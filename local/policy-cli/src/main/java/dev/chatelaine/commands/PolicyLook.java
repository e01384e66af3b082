package dev.chatelaine.commands;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.lint.Finding;
import dev.chatelaine.core.policy.lint.IamData;
import dev.chatelaine.core.policy.lint.Kind;
import dev.chatelaine.core.policy.lint.Linter;
import dev.chatelaine.core.policy.lint.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks policies over; one that cannot be read has that for its finding. */
final class PolicyLook {

    private static final Pattern PLACE = Pattern.compile("cannot be read at (/.*): ", Pattern.DOTALL);

    private final Linter linter = new Linter(new IamData());
    private final Kind kind;
    private final Optional<String> account;

    PolicyLook(Kind kind, Optional<String> account) {
        this.kind = kind;
        this.account = account;
    }

    Looked at(Source source) {
        Positions positions = Positions.of(source.text());
        try {
            return new Looked(source, positions, linter.lint(Policy.parse(source.text()), kind, account));
        } catch (InvalidRequest refused) {
            return unreadable(source, positions, refused.getMessage());
        }
    }

    /** The finding that a text is no policy, at the place that the sentence names. */
    static Looked unreadable(Source source, Positions positions, String sentence) {
        Matcher place = PLACE.matcher(sentence);
        String pointer = place.find() ? place.group(1) : "";
        return new Looked(
                source,
                positions,
                List.of(new Finding(Looked.UNREADABLE, Severity.ERROR, pointer, sentence, List.of())));
    }
}
