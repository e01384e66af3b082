package dev.chatelaine.aws;

import dev.chatelaine.Shown;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in S3, written {@code s3://bucket/key}, optionally {@code ?versionId=…}.
 *
 * @param bucket the bucket's name
 * @param key the object's key, 1 to 1,024 bytes of UTF-8, without segments {@code .} or {@code ..}, which proxies may
 *     resolve to another bucket, and without {@code ?versionId=}, which would be a version that is none
 * @param versionId the object's version; empty for the newest
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html">Naming objects</a>
 */
public record S3Place(String bucket, String key, Optional<String> versionId) {

    private static final int LONGEST_KEY = 1024;
    private static final String VERSION = "?versionId=";
    private static final Pattern FORM = Pattern.compile(
            "s3://(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/(?<key>.+?)(\\?versionId=(?<version>[^?=&/\\s]+))?",
            Pattern.DOTALL);

    /** The place that the text names; empty if it names none. */
    public static Optional<S3Place> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() && isKey(form.group("key"))
                ? Optional.of(new S3Place(
                        form.group("bucket"), form.group("key"), Optional.ofNullable(form.group("version"))))
                : Optional.empty();
    }

    private static boolean isKey(String key) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(key)
                && key.getBytes(StandardCharsets.UTF_8).length <= LONGEST_KEY
                && !key.contains(VERSION)
                && Arrays.stream(key.split("/", -1)).noneMatch(segment -> segment.equals(".") || segment.equals(".."));
    }

    /** The place in words for a refusal: it comes from outside, so it is escaped and cut. */
    String shown() {
        return Shown.name(toString());
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + key + versionId.map(id -> VERSION + id).orElse("");
    }
}
