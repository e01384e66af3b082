package dev.chatelaine.waf;

import dev.chatelaine.InvalidRequest;
import dev.chatelaine.NotFound;
import dev.chatelaine.Shown;
import dev.chatelaine.aws.Objects;
import dev.chatelaine.aws.S3Place;
import java.util.HashSet;
import java.util.List;

/** The objects that a request names. */
sealed interface Places {

    /** The most objects that one invocation reads. */
    int MOST = 10_000;

    /** One by one. */
    record Named(List<S3Place> places) implements Places {}

    /** All under a prefix. */
    record Under(S3Place prefix) implements Places {}

    /** The objects, in the order of their keys where a prefix names them. */
    default List<S3Place> list(Objects objects) {
        return switch (this) {
            case Named(List<S3Place> places) -> places;
            case Under(S3Place prefix) -> {
                List<S3Place> found = objects.list(prefix, MOST);
                if (found.isEmpty()) {
                    throw new NotFound("No object lies under " + Shown.name(prefix.toString())
                            + ": see whether the prefix is right, and whether anything was written there.");
                }
                yield found;
            }
        };
    }

    /** Whether a place is among these. */
    default boolean holds(S3Place place) {
        return switch (this) {
            case Named(List<S3Place> places) -> places.contains(place);
            case Under(S3Place prefix) ->
                place.bucket().equals(prefix.bucket()) && place.key().startsWith(prefix.key());
        };
    }

    /** These objects, if none is named twice. */
    static Places of(List<S3Place> places) {
        if (new HashSet<>(places).size() < places.size()) {
            throw new InvalidRequest("Field \"/sources\" names an object twice: name each once.");
        }
        return new Named(places);
    }
}
