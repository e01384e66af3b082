package dev.chatelaine.access;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.lint.Finding;
import dev.chatelaine.lambda.Answer;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What WriteKeyPolicy answers.
 *
 * @param policy the document
 * @param findings what the linter says of it, as LintPolicy answers
 */
@Serdeable.Serializable
public record WriteAnswer(Map<String, Object> policy, List<LintAnswer.Found> findings) implements Answer {

    static WriteAnswer of(Policy policy, List<Finding> findings) {
        return new WriteAnswer(PolicyTree.of(policy), LintAnswer.of(findings).findings());
    }

    @Override
    public Map<String, Long> counts() {
        return new LintAnswer(findings).counts();
    }
}
