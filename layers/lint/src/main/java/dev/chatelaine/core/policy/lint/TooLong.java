package dev.chatelaine.core.policy.lint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A policy that is longer than its kind may be, printed without white space.
 *
 * @see Kind
 */
final class TooLong implements Rule {

    @Override
    public Stream<Finding> check(Subject subject) {
        int longest = subject.kind().longest();
        int length = length(subject.kind(), subject.policy().print());
        return length <= longest
                ? Stream.empty()
                : Stream.of(new Finding(
                        "POLICY_TOO_LONG",
                        Severity.ERROR,
                        "",
                        "The policy has a length of " + length + ", and " + longest
                                + " is the most for its kind: join statements, shorten lists, or split it.",
                        length - names(subject) <= longest ? withoutNames(subject) : List.of()));
    }

    private static int length(Kind kind, String text) {
        return kind == Kind.KEY || kind == Kind.BUCKET
                ? text.getBytes(StandardCharsets.UTF_8).length
                : (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    /** How much the names of the policy and its statements take. */
    private static int names(Subject subject) {
        return Stream.concat(
                        subject.policy().id().map(id -> "\"Id\":\"" + id + "\",").stream(),
                        subject.clauses().stream()
                                .flatMap(clause -> clause.statement().sid().stream())
                                .map(sid -> "\"Sid\":\"" + sid + "\","))
                .mapToInt(text -> length(subject.kind(), text))
                .sum();
    }

    private static List<Operation> withoutNames(Subject subject) {
        return Stream.concat(
                        subject.policy().id().map(id -> "/Id").stream(),
                        subject.clauses().stream()
                                .filter(clause -> clause.statement().sid().isPresent())
                                .map(clause -> clause.at("Sid")))
                .map(Operation::remove)
                .toList();
    }
}
