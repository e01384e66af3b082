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

    /** A pattern with wildcards for the parts that it lacks; what is no ARN stays as it is. */
    static String complete(String pattern) {
        int parts = pattern.split(":", PARTS).length;
        return pattern.startsWith("arn:") ? pattern + ":*".repeat(PARTS - parts) : pattern;
    }

    /** The last name of the path in the sixth part. */
    String name() {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }
}
