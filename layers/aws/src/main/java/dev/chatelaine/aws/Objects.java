package dev.chatelaine.aws;

import dev.chatelaine.core.crypto.SeekableSource;
import java.util.List;

/** Objects in S3, listed, and read and written as streams in bounded memory. */
public interface Objects {

    /**
     * Opens an object for reading from its beginning. All that is read is of one and the same version.
     *
     * @throws dev.chatelaine.NotFound if there is no such object
     * @throws dev.chatelaine.Refusal of another class that tells why not; reading from the stream may refuse too, with
     *     {@link dev.chatelaine.Conflict} when the object was replaced meanwhile
     */
    ObjectSource open(S3Place place);

    /**
     * An object that is read in parts, all of one and the same version; reading refuses as {@link #open} does.
     *
     * @throws dev.chatelaine.NotFound if there is no such object
     * @throws dev.chatelaine.Refusal of another class that tells why not
     */
    SeekableSource parts(S3Place place);

    /**
     * Begins to write an object, which is not there until it is committed.
     *
     * @param overwrite whether it may replace an object that is there
     * @param type what the object tells of its content
     */
    ObjectSink create(S3Place place, boolean overwrite, MediaType type);

    /** Begins to write an object that tells nothing of its content. */
    default ObjectSink create(S3Place place, boolean overwrite) {
        return create(place, overwrite, MediaType.BINARY);
    }

    /**
     * The objects under a prefix, in the order of their keys.
     *
     * @param most the most objects that there may be
     * @throws dev.chatelaine.InvalidRequest if there are more
     * @throws dev.chatelaine.Refusal of another class that tells why not
     */
    List<S3Place> list(S3Place prefix, int most);
}
