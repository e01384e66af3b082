package dev.chatelaine.core.policy.write;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A service through which a key is used, as {@code kms:ViaService} names it. Services that use keys in their own name,
 * such as CloudWatch Logs, are not meant: they are principals.
 *
 * @param pattern {@code ec2.us-east-1.amazonaws.com}; with {@code *} for any Region
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service">kms:ViaService</a>
 */
public record Via(String pattern) {

    private static final Pattern FORM = Pattern.compile(
            "(?<name>[a-z][a-z0-9-]*)(?:\\.(?<region>[a-z]{2}(?:-[a-z]+){1,3}-\\d))?(?<suffix>\\.amazonaws\\.com(?:\\.cn)?)?");

    /**
     * Reads a service: {@code ec2.us-east-1.amazonaws.com}, or {@code ec2.amazonaws.com} or {@code ec2} for any Region.
     * Empty when it is none.
     */
    public static Optional<Via> of(String text) {
        Matcher service = FORM.matcher(text);
        if (!service.matches()) {
            return Optional.empty();
        }
        String region = Optional.ofNullable(service.group("region")).orElse("*");
        String suffix = Optional.ofNullable(service.group("suffix")).orElse(".amazonaws.com");
        return Optional.of(new Via(service.group("name") + "." + region + suffix));
    }

    boolean anyRegion() {
        return pattern.contains("*");
    }

    /** A value of {@code kms:ViaService} that it allows. */
    String example() {
        return pattern.replace("*", "us-east-1");
    }

    /** The service's name as a principal. */
    String principal() {
        return pattern.split("\\.", 2)[0] + ".amazonaws.com";
    }
}
