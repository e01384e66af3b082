package dev.chatelaine.core.policy.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requests that stand for all that a statement is about: wildcards are filled with text that no pattern expects. */
final class Samples {

    private static final Pattern ACTION = Pattern.compile("[A-Za-z0-9-]+:[A-Za-z0-9]+");
    private static final String KEY = "key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private Samples() {}

    static List<String> actions(Subject subject, Clause clause) {
        String service = subject.kind().service().equals("*")
                ? "service"
                : subject.kind().service();
        Stream<String> patterns =
                clause.notAction() ? Stream.of("*") : clause.actions().stream().map(Located::value);
        return patterns.map(Samples::filled)
                .map(action -> action.contains(":") ? action : service + ":" + action)
                .filter(action -> ACTION.matcher(action).matches())
                .toList();
    }

    static List<String> resources(Subject subject, Clause clause) {
        if (subject.kind() == Kind.KEY || clause.resources().isEmpty()) {
            return List.of(resource(subject));
        }
        return clause.resources().stream()
                .map(pattern -> pattern.value().equals("*") ? resource(subject) : filled(pattern.value()))
                .toList();
    }

    static String key(String partition, String account) {
        return "arn:" + partition + ":kms:us-east-1:" + account + ":" + KEY;
    }

    private static String resource(Subject subject) {
        String account = subject.account().orElse(Probe.SOME_ACCOUNT);
        return switch (subject.kind()) {
            case KEY -> key("aws", account);
            case BUCKET -> "arn:aws:s3:::zzz";
            default -> "arn:aws:service:us-east-1:" + account + ":zzz";
        };
    }

    private static String filled(String pattern) {
        return pattern.replace("*", "Zzz").replace("?", "Z");
    }
}
