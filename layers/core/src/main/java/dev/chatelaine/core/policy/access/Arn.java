package dev.chatelaine.core.policy.access;

import java.util.Optional;

/**
 * The six parts of an ARN, of which the last may hold colons.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">Amazon Resource Names</a>
 */
record Arn(String partition, String service, String region, String account, String resource) {

    private static final int PARTS = 6;

    /** The parts of a text, if it is an ARN. */
    static Optional<Arn> of(String text) {
        String[] parts = text.split(":", PARTS);
        return parts.length == PARTS && parts[0].equals("arn")
                ? Optional.of(new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]))
                : Optional.empty();
    }
}
