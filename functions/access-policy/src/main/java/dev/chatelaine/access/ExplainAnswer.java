package dev.chatelaine.access;

import dev.chatelaine.core.policy.access.Explanation;
import dev.chatelaine.lambda.Written;
import java.util.List;
import java.util.Map;

/**
 * What ExplainAccess answers.
 *
 * @param decision {@code Allowed}, {@code ExplicitlyDenied} or {@code ImplicitlyDenied}
 * @param because the statements and grants that decided, or that allowed their part in vain
 * @param missing one sentence for each thing that stands in the way; when allowed, only a key's state may
 * @param warnings one sentence for each thing in the policies that cannot be judged, or that AWS would not store
 */
public record ExplainAnswer(
        String decision, List<Explanation.Reason> because, List<String> missing, List<String> warnings)
        implements Written {

    /** The answer that an explanation is. */
    public static ExplainAnswer of(Explanation told) {
        return new ExplainAnswer(told.decision(), told.because(), told.missing(), told.warnings());
    }

    @Override
    public String json() {
        return new Explanation(decision, because, missing, warnings).json();
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("because", (long) because.size(), "missing", (long) missing.size());
    }
}
