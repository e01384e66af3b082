package dev.chatelaine.front.kms.keys;

import dev.chatelaine.front.call.Call;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.state.MaterialStore;
import java.util.Optional;

/** Finds keys, and notices when imported material has gone since ministack was told of it. */
public final class Keys {

    private final KeyDirectory directory;
    private final ImportNotices notices;
    private final MaterialStore store;

    /** Looks in this directory, and tells by these notices. */
    public Keys(KeyDirectory directory, ImportNotices notices, MaterialStore store) {
        this.directory = directory;
        this.notices = notices;
        this.store = store;
    }

    /**
     * The key that a request names.
     *
     * @throws KmsRefusal NotFoundException when the caller's account has no such key; AccessDeniedException when
     *     another account has none, since that must not be told
     */
    public Found find(Call call, String text) {
        var reference = KeyReference.of(text, call.caller().account(), call.region());
        return look(reference).orElseThrow(() -> absent(call, reference));
    }

    /** The key of this ARN, in the Region of the call, or nothing. */
    public Optional<Found> find(Call call, KeyReference reference) {
        return reference.region().equals(call.region()) ? look(reference) : Optional.empty();
    }

    private Optional<Found> look(KeyReference reference) {
        return directory
                .describe(reference)
                .map(node -> new Found(reference, settled(KeyDirectory.metadata(node)), node));
    }

    private KeyMetadata settled(KeyMetadata key) {
        if (!key.state().equals("Enabled") || !store.awaitsImport(key)) {
            return key;
        }
        notices.incomplete(key);
        return key.in("PendingImport");
    }

    private static KmsRefusal absent(Call call, KeyReference reference) {
        return reference.account().equals(call.caller().account())
                ? reference.notFound()
                : KmsRefusal.of(
                        "AccessDeniedException",
                        "User: " + call.caller().arn() + " is not authorized to perform: kms:" + call.action()
                                + " on this resource because the resource does not exist in this Region, no"
                                + " resource-based policies allow access, or a resource-based policy explicitly"
                                + " denies access");
    }
}
