package dev.chatelaine.core.policy.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bucket policy that does not deny every request without TLS: all callers, all actions, the bucket and its objects.
 * The evaluator is asked, so that it does not matter how the Deny is written.
 *
 * @see <a href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-5">S3.5</a>
 */
final class PlainHttp implements Rule {

    private static final String ANY_ACTION = "s3:Zzz";
    private static final Map<String, List<String>> PLAIN =
            Map.of("aws:SecureTransport", List.of("false"), "aws:SourceIp", List.of("203.0.113.77"));

    @Override
    public Stream<Finding> check(Subject subject) {
        return subject.kind() == Kind.BUCKET ? check(subject, buckets(subject)) : Stream.empty();
    }

    private static Stream<Finding> check(Subject subject, Set<String> buckets) {
        Probe probe = Probe.of(subject);
        return buckets.stream()
                .filter(bucket -> !isDenied(probe, subject, bucket))
                .map(bucket -> new Finding(
                        "PLAIN_HTTP_ALLOWED",
                        Severity.WARNING,
                        "/Statement",
                        "Requests without TLS are not denied to all callers, for all actions, on the bucket and its objects: add"
                                + " a Deny with aws:SecureTransport false.",
                        fix(subject, bucket)));
    }

    private static List<Operation> fix(Subject subject, String bucket) {
        Stream<Operation> brackets =
                subject.clauses().stream().filter(Clause::bare).flatMap(clause -> Fixes.bracketed().stream());
        return Stream.concat(brackets, Stream.of(Operation.add("/Statement/-", denial(bucket))))
                .toList();
    }

    private static boolean isDenied(Probe probe, Subject subject, String bucket) {
        String own = subject.account().orElse(Probe.SOME_ACCOUNT);
        return Stream.of("*", "arn:aws:iam::" + own + ":role/zzz", "arn:aws:iam::" + own + ":root")
                .allMatch(caller -> Stream.of(bucket, bucket + "/zzz")
                        .allMatch(resource -> probe.denies(caller, ANY_ACTION, resource, PLAIN)));
    }

    /** The buckets that the policy names; there is one, unless something else is wrong. */
    private static Set<String> buckets(Subject subject) {
        return subject.clauses().stream()
                .flatMap(clause -> clause.resources().stream())
                .map(resource -> resource.value().split("/", 2)[0])
                .filter(arn -> arn.startsWith("arn:") && !arn.contains("*") && !arn.contains("?"))
                .limit(1)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Object> denial(String bucket) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Effect", "Deny");
        statement.put("Principal", "*");
        statement.put("Action", "s3:*");
        statement.put("Resource", List.of(bucket, bucket + "/*"));
        statement.put("Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false")));
        return statement;
    }
}
