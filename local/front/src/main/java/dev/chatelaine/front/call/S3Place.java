package dev.chatelaine.front.call;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bucket and key that an S3 request names, path style or virtual-hosted.
 *
 * @param bucket empty for the service itself
 * @param key decoded, empty for the bucket itself
 */
public record S3Place(String bucket, String key) {
    private static final Pattern VIRTUAL =
            Pattern.compile("([a-z0-9][a-z0-9-]{1,61}[a-z0-9])\\.(s3[.-].*|s3|(.*\\.)?localhost)");
    private static final Pattern SERVICE = Pattern.compile("s3|sts|kms|lambda|iam");

    /** Reads a request's place. */
    public static S3Place of(Head head) {
        String bucket = virtualHost(head.header("host"));
        return bucket.isEmpty()
                ? path(head.path())
                : new S3Place(bucket, Encoded.path(head.path().substring(1)));
    }

    /**
     * Reads {@code /bucket/key}, encoded, as paths and copy sources write it; the leading slash may lack. It is decoded
     * before it is split, since ministack does so: what the front checks must be what ministack opens.
     */
    public static S3Place path(String raw) {
        String path = Encoded.path(raw.startsWith("/") ? raw.substring(1) : raw);
        int slash = path.indexOf('/');
        return slash < 0 ? new S3Place(path, "") : new S3Place(path.substring(0, slash), path.substring(slash + 1));
    }

    /** The bucket that a Host header names by ministack's rule, or empty for path style. */
    static String virtualHost(String host) {
        Matcher matcher = VIRTUAL.matcher(host.replaceFirst(":\\d+$", ""));
        return matcher.matches() && !SERVICE.matcher(matcher.group(1)).matches() ? matcher.group(1) : "";
    }

    /** The ARN of the object, or of the bucket when there is no key; {@code *} for the service. */
    public String arn() {
        return bucket.isEmpty() ? "*" : "arn:aws:s3:::" + this;
    }

    @Override
    public String toString() {
        return key.isEmpty() ? bucket : bucket + "/" + key;
    }
}
