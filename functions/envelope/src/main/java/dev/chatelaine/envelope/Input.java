package dev.chatelaine.envelope;

import dev.chatelaine.aws.Objects;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.core.crypto.Base64Message;
import dev.chatelaine.core.crypto.SeekableSource;
import dev.chatelaine.lambda.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Where a request's data is. */
sealed interface Input {

    /** In the request. */
    record Inline(SecretBytes bytes) implements Input {}

    /** In S3. */
    record Stored(S3Place place) implements Input {}

    /** The data as a stream. */
    default InputStream open(Objects objects) {
        return switch (this) {
            case Inline(SecretBytes bytes) -> new ByteArrayInputStream(bytes.bytes());
            case Stored(S3Place place) -> objects.open(place);
        };
    }

    /** The message in the data, to be read in parts; the base64 of one is decoded on the way. */
    default SeekableSource parts(Objects objects) throws IOException {
        return switch (this) {
            case Inline(SecretBytes bytes) -> SeekableSource.of(Base64Message.decoded(bytes.bytes()));
            case Stored(S3Place place) -> Base64Message.decoded(objects.parts(place));
        };
    }
}
