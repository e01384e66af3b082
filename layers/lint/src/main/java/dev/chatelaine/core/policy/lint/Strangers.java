package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Callers whom no author of a policy had in mind: one without credentials, one of another account and organisation. */
final class Strangers {

    private static final List<String> ACCOUNTS = List.of("999999999999", "888888888888", "777777777777");
    private static final List<String> ADDRESS = List.of("203.0.113.77");
    private static final List<String> YES = List.of("true");

    private final String account;
    private final Probe probe;
    private final Subject subject;

    Strangers(Subject subject) {
        String text = subject.policy().print();
        this.account =
                ACCOUNTS.stream().filter(one -> !text.contains(one)).findFirst().orElse("666666666666");
        this.probe = Probe.of(subject);
        this.subject = subject;
    }

    /** Whether Deny statements take from them all that a statement gives. */
    boolean areDenied(Clause clause) {
        List<String> actions = Samples.actions(subject, clause);
        List<String> resources = Samples.resources(subject, clause);
        return !actions.isEmpty()
                && actions.stream()
                        .allMatch(action -> resources.stream().allMatch(resource -> denied(action, resource)));
    }

    private boolean denied(String action, String resource) {
        return Stream.of("*", "arn:aws:iam::" + account + ":role/stranger")
                .allMatch(caller -> probe.denies(caller, action, resource, context(caller)));
    }

    private Map<String, List<String>> context(String caller) {
        if (caller.equals("*")) {
            return Map.of("aws:SourceIp", ADDRESS, "aws:SecureTransport", YES);
        }
        return Map.of(
                "aws:SourceIp", ADDRESS,
                "aws:SecureTransport", YES,
                "aws:PrincipalOrgID", List.of("o-stranger00"),
                "aws:PrincipalOrgPaths", List.of("o-stranger00/r-zzzz/"),
                "aws:MultiFactorAuthPresent", YES);
    }
}
