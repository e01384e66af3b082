package dev.chatelaine.envelope;

import dev.chatelaine.aws.ObjectSink;
import dev.chatelaine.aws.Objects;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.lambda.InlineBytes;
import dev.chatelaine.lambda.SecretBytes;
import java.io.OutputStream;
import java.util.Optional;

/** Where a result goes: into the answer, or to S3. Closing it undoes what was not committed. */
sealed interface Output extends AutoCloseable {

    /** Into the answer. */
    record Inline(InlineBytes bytes) implements Output {

        @Override
        public OutputStream stream() {
            return bytes;
        }

        @Override
        public Result commit() {
            return new Result(bytes.collected(), null);
        }

        @Override
        public void close() {
            bytes.close();
        }
    }

    /** To S3. */
    record Stored(ObjectSink sink, S3Place place) implements Output {

        @Override
        public OutputStream stream() {
            return sink;
        }

        @Override
        public Result commit() {
            sink.commit();
            return new Result(null, place.toString());
        }

        @Override
        public void close() {
            sink.close();
        }
    }

    /**
     * A result as an answer carries it.
     *
     * @param bytes the result itself, or null
     * @param destination where in S3 it is, or null
     */
    record Result(SecretBytes bytes, String destination) {}

    /** The output that a request asks for. */
    static Output to(Optional<Destination> destination, Objects objects) {
        return destination
                .<Output>map(to -> new Stored(objects.create(to.place(), to.overwrite()), to.place()))
                .orElseGet(() -> new Inline(new InlineBytes()));
    }

    /** What writes the result. */
    OutputStream stream();

    /** Keeps the result; only now does it appear. */
    Result commit();

    @Override
    void close();
}
