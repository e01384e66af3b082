package dev.chatelaine.access;

import dev.chatelaine.core.policy.access.Explanation;
import dev.chatelaine.lambda.Written;
import java.util.Map;

/**
 * What ExplainAccess answers.
 *
 * @param explanation the decision and its reasons; what is missing from an allowed one is only a usable key
 */
record ExplainAnswer(Explanation explanation) implements Written {

    @Override
    public String json() {
        return explanation.json();
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("because", (long) explanation.because().size(), "missing", (long)
                explanation.missing().size());
    }
}
