package dev.chatelaine.access;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.compare.PolicyComparison;
import dev.chatelaine.core.policy.lint.Kind;
import dev.chatelaine.lambda.Primed;
import java.util.Optional;

/** Compares policies. */
public final class PolicyDifferences implements Primed {

    CompareAnswer find(CompareRequest request) {
        return CompareAnswer.of(
                PolicyComparison.compare(request.before(), request.after(), request.kind(), request.account()));
    }

    @Override
    public void prime() {
        PolicyComparison.compare(rehearsed("Get*"), rehearsed("GetObject"), Kind.IDENTITY, Optional.empty());
    }

    private static Policy rehearsed(String action) {
        return Policy.parse("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:" + action
                + "\",\"Resource\":\"arn:aws:s3:::rehearsal/*\","
                + "\"Condition\":{\"StringLike\":{\"aws:PrincipalTag/a\":\"b*\"}}}}");
    }
}
