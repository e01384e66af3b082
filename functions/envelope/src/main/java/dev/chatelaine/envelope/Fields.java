package dev.chatelaine.envelope;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.lambda.Expected;
import dev.chatelaine.lambda.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that several functions read alike. */
final class Fields {

    private static final Expected SOURCE = new Expected("a place in S3", "\"s3://bucket/key\"");
    private static final Expected DESTINATION = new Expected("a place in S3, without a version", "\"s3://bucket/key\"");
    private static final Expected CONTEXT = new Expected(
            "an object of one or more pairs of text, none empty, no name beginning with "
                    + EncryptionContext.RESERVED_PREFIX + ", 65,535 bytes at most",
            "{\"purpose\": \"backup\"}");

    private Fields() {}

    /** Refuses unless exactly one of these fields is there. */
    static void exactlyOne(Request request, List<String> names, String example) {
        Expected expected = new Expected("exactly one of " + String.join(", ", names), example);
        List<String> given = names.stream().filter(request::has).toList();
        if (given.isEmpty()) {
            throw request.missing(names.getFirst(), expected);
        }
        if (given.size() > 1) {
            throw new InvalidRequest("Field \"/" + given.getLast() + "\" is one too many: " + expected.sentence());
        }
    }

    static Optional<Input> source(Request request) {
        return request.parsed("source", SOURCE, S3Place::parse).map(Input.Stored::new);
    }

    static Optional<Destination> destination(Request request) {
        boolean overwrite = request.flag("overwrite").orElse(false);
        return request.parsed("destination", DESTINATION, S3Place::parse).map(place -> {
            if (place.versionId().isPresent()) {
                throw request.malformed("destination", DESTINATION);
            }
            return new Destination(place, overwrite);
        });
    }

    static EncryptionContext context(Request request, String name) {
        Map<String, String> pairs = request.pairs(name, CONTEXT);
        try {
            return EncryptionContext.of(pairs);
        } catch (InvalidRequest refused) {
            throw request.malformed(name, CONTEXT);
        }
    }
}
