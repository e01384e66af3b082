package dev.chatelaine.snapshots;

import dev.chatelaine.Denied;
import dev.chatelaine.Shown;
import dev.chatelaine.core.policy.access.Decision;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that the target role may not do, though the copy needs it.
 *
 * @param need what
 * @param decision why not
 */
record Lack(Need need, Decision decision) {

    private static final int MOST_SENTENCES = 12;

    /** The refusal that names what is missing, and the statement that would give it. */
    static Denied refusal(List<Lack> lacks, Plan plan, String region) {
        String actions = lacks.stream()
                .map(lack -> lack.need().action() + " on " + lack.need().key())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Denied("The target role " + plan.roleArn()
                + " would not be able to make the copy, so nothing was begun:"
                + " it may not perform " + actions + "; add the missing statement, or take the denying one away.\n"
                + json(lacks, plan, region));
    }

    private static String json(List<Lack> lacks, Plan plan, String region) {
        return "{\"missing\":"
                + lacks.stream()
                        .flatMap(Lack::sentences)
                        .distinct()
                        .limit(MOST_SENTENCES)
                        .map(Lack::quoted)
                        .collect(Collectors.joining(",", "[", "]"))
                + ",\"statement\":" + statement(lacks) + keyStatements(lacks, plan, region) + "}";
    }

    private Stream<String> sentences() {
        return switch (decision) {
            case Decision.ImplicitlyDenied denied -> denied.missing().stream();
            case Decision.ExplicitlyDenied denied ->
                denied.because().stream()
                        .map(because -> "Statement " + because.statement() + " of the " + because.policy() + " denies "
                                + need.action() + ".");
            case Decision.Allowed allowed -> Stream.empty();
        };
    }

    /** An identity statement for the role: it is needed in any case, since the keys are not all of its account. */
    private static String statement(List<Lack> lacks) {
        return "{\"Effect\":\"Allow\",\"Action\":"
                + list(lacks.stream().map(lack -> lack.need().action())) + ",\"Resource\":"
                + list(lacks.stream().map(lack -> lack.need().key())) + "}";
    }

    /** Where the run does not edit the key policy itself, what to put there. */
    private static String keyStatements(List<Lack> lacks, Plan plan, String region) {
        if (plan.editsKeyPolicy()) {
            return "";
        }
        return ",\"keyPolicyStatement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"" + plan.roleArn()
                + "\"},\"Action\":"
                + list(lacks.stream().map(lack -> lack.need().action()))
                + ",\"Resource\":\"*\",\"Condition\":{\"StringEqualsIfExists\":{\"kms:ViaService\":\"ec2." + region
                + ".amazonaws.com\"},\"BoolIfExists\":{\"kms:GrantIsForAWSResource\":\"true\"}}}";
    }

    private static String list(Stream<String> words) {
        return words.distinct().map(Lack::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    /** As JSON, not cut: names were checked, and sentences are of the policy engine. */
    private static String quoted(String text) {
        return text.length() < 120 ? Shown.name(text) : "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(character -> character >= ' ' && character <= '~' && character != '"' && character != '\\'
                        ? Character.toString(character)
                        : "\\u%04x".formatted(character))
                .collect(Collectors.joining());
    }
}
