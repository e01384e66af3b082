package dev.chatelaine.envelope;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Shown;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.lambda.CreatedObject;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Settings;
import java.util.Optional;

/**
 * Two prefixes: what comes under the first is sealed under the second. Neither lies within the other, or sealing would
 * set itself off.
 *
 * @param from where uploads come
 * @param to where messages go
 */
public record Uploads(S3Place from, S3Place to) {

    private static final String FROM = "UPLOADS";
    private static final String TO = "SEALED";
    static final Expected PREFIX = new Expected(
            "a prefix in S3 that ends with a slash, neither of UPLOADS and SEALED within the other",
            "s3://shop-data/uploads/");

    /** The prefixes, if uploads are to be sealed. */
    static Optional<Uploads> read(Settings settings) {
        Optional<S3Place> from = settings.optional(FROM, PREFIX, Uploads::prefix);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        return settings.required(TO, PREFIX, text -> prefix(text).filter(to -> areApart(from.get(), to)))
                .map(to -> new Uploads(from.get(), to));
    }

    private static Optional<S3Place> prefix(String text) {
        return S3Place.parse(text).filter(place -> text.endsWith("/"));
    }

    private static boolean areApart(S3Place one, S3Place other) {
        return !holds(one, other.bucket(), other.key()) && !holds(other, one.bucket(), one.key());
    }

    private static boolean holds(S3Place prefix, String bucket, String key) {
        return prefix.bucket().equals(bucket) && key.startsWith(prefix.key());
    }

    /**
     * The place of an upload.
     *
     * @throws Denied if it lies elsewhere
     * @throws InvalidRequest if it has a name that no object can have here
     */
    S3Place place(CreatedObject upload) {
        if (!holds(from, upload.bucket(), upload.key())) {
            throw new Denied("The event names an object that lies not under " + from
                    + ", where the stack seals what comes: see which prefix the bucket's notification has.");
        }
        return S3Place.parse("s3://" + upload.bucket() + "/" + upload.key())
                .map(place -> new S3Place(place.bucket(), upload.key(), upload.versionId()))
                .orElseThrow(() -> unfit(upload));
    }

    /**
     * Where an upload's message goes: its name below the prefix, and its version, so that each version has a message of its
     * own, and the same one always the same.
     *
     * @param version what tells the version, in which what cannot stand in a name is left out
     */
    S3Place destination(CreatedObject upload, String version) {
        String name = upload.key().substring(from.key().length());
        return S3Place.parse(
                        "s3://" + to.bucket() + "/" + to.key() + name + "/" + version.replaceAll("[^A-Za-z0-9._-]", ""))
                .orElseThrow(() -> unfit(upload));
    }

    private static InvalidRequest unfit(CreatedObject upload) {
        return new InvalidRequest(
                "The object " + Shown.name(upload.key()) + " cannot be sealed under its name: it must be"
                        + " short enough to take a version's id at its end, and have no segments . or ..");
    }
}
