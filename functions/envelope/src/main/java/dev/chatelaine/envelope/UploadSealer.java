package dev.chatelaine.envelope;

import dev.chatelaine.Conflict;
import dev.chatelaine.NotFound;
import dev.chatelaine.Refusal;
import dev.chatelaine.aws.MediaType;
import dev.chatelaine.aws.ObjectSink;
import dev.chatelaine.aws.ObjectSource;
import dev.chatelaine.aws.Objects;
import dev.chatelaine.aws.S3Place;
import dev.chatelaine.core.crypto.EncryptionContext;
import dev.chatelaine.core.crypto.MessageEncryptor;
import dev.chatelaine.core.crypto.WrappingKey;
import dev.chatelaine.lambda.CreatedObject;
import dev.chatelaine.lambda.Deadline;
import dev.chatelaine.lambda.Primed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Seals what lands under a prefix. Events name objects and hold no data, so they may come asynchronously, more than once
 * and in any order: a message's name is made from the upload's name and version, and what is there stays.
 */
public final class UploadSealer implements Primed {

    private final MessageEncryptor encryptor;
    private final Objects objects;
    private final Uploads uploads;
    private final Map<String, String> pairs = new TreeMap<>();

    /**
     * A sealer under these keys.
     *
     * @param objects what may be read and written
     * @param rules pairs that the stack demands of every message, which are put there too
     */
    public UploadSealer(Keys<WrappingKey> keys, Objects objects, Uploads uploads, List<ContextRule> rules) {
        this.encryptor = MessageEncryptor.builder().keys(keys.some().all()).build();
        this.objects = objects;
        this.uploads = uploads;
        rules.forEach(rule -> rule.value().ifPresent(value -> pairs.put(rule.name(), value)));
    }

    /** Seals each; one that cannot be sealed keeps none of the others from it, and is told at the end. */
    SealedUploads seal(List<CreatedObject> created, Deadline deadline) throws IOException {
        List<SealedUploads.Upload> sealed = new ArrayList<>();
        Refusal first = null;
        for (CreatedObject upload : created) {
            try {
                sealed.add(seal(upload, deadline));
            } catch (Refusal refused) {
                first = first == null ? refused : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return new SealedUploads(sealed);
    }

    private SealedUploads.Upload seal(CreatedObject upload, Deadline deadline) throws IOException {
        S3Place place = uploads.place(upload);
        try (ObjectSource source = objects.open(place)) {
            S3Place destination = uploads.destination(upload, source.version());
            boolean already = isThere(destination) || !sealed(source, destination, context(upload), deadline);
            return new SealedUploads.Upload(place.toString(), destination.toString(), already);
        }
    }

    private boolean isThere(S3Place destination) throws IOException {
        try {
            return objects.parts(destination).length() > 0;
        } catch (NotFound notYet) {
            return false;
        }
    }

    /** False where another run has written the message meanwhile. */
    private boolean sealed(ObjectSource source, S3Place destination, EncryptionContext context, Deadline deadline)
            throws IOException {
        try (ObjectSink sink = objects.create(destination, false, MediaType.BINARY)) {
            encryptor.encrypt(deadline.guard(source), sink, context);
            sink.commit();
            return true;
        } catch (Conflict refused) {
            if (isThere(destination)) {
                return false;
            }
            throw refused;
        }
    }

    private EncryptionContext context(CreatedObject upload) {
        Map<String, String> names = new TreeMap<>(pairs);
        names.put("bucket", upload.bucket());
        names.put("key", upload.key());
        return EncryptionContext.of(names);
    }

    @Override
    public void prime() {
        Rehearsal.run();
    }
}
