package dev.chatelaine.core.policy.compare;

import dev.chatelaine.core.policy.Policy;
import dev.chatelaine.core.policy.lint.Kind;
import java.util.Optional;

/** Policies written by hand, and compared for any owner. */
final class Pairs {

    private Pairs() {}

    static Policy policy(String... statements) {
        return Policy.parse("{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}");
    }

    static String allow(String elements) {
        return "{\"Effect\":\"Allow\"," + elements + "}";
    }

    static String deny(String elements) {
        return "{\"Effect\":\"Deny\"," + elements + "}";
    }

    static Comparison compare(Kind kind, Policy before, Policy after) {
        return PolicyComparison.compare(before, after, kind, Optional.empty());
    }
}
