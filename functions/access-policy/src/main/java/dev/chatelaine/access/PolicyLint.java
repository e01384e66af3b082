package dev.chatelaine.access;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.lint.IamData;
import dev.chatelaine.core.policy.lint.Kind;
import dev.chatelaine.core.policy.lint.Linter;
import dev.chatelaine.lambda.Primed;
import java.util.Optional;

/** Looks policies over. */
public final class PolicyLint implements Primed {

    private static final String REHEARSED =
            "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"kms:*\","
                    + "\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":true}}}}";

    private final Linter linter = new Linter(new IamData());

    LintAnswer look(LintRequest request) {
        return LintAnswer.of(linter.lint(request.policy(), request.kind(), request.account()));
    }

    @Override
    public void prime() {
        linter.lint(Policy.parse(REHEARSED), Kind.KEY, Optional.empty());
    }
}
