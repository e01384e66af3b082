package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.kms.engine.CiphertextBlob;
import dev.chatelaine.front.kms.keys.Found;
import dev.chatelaine.front.kms.keys.KeyReference;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KmsRefusal;
import java.util.Optional;

/**
 * The key side of a decryption, for Decrypt and ReEncrypt.
 *
 * @param action permission that it needs
 * @param prefix of the members' names: empty, or {@code Source}
 */
record Source(String action, String prefix) {

    /** The ciphertext and the key that is to open it, before the caller was let in. */
    record Located(Found found, Ciphertext ciphertext) {}

    /** The ciphertext and a key that may open it. */
    record Opened(UsableKey key, Ciphertext ciphertext) {}

    /** Reads the members and finds the key: by the KeyId of the request, or else as the ciphertext's own. */
    Located locate(Door door, Encryption encryption, Request request) {
        request.fields().refuse("DryRunModifiers", "The front has no DryRunModifiers: a dry run needs a ciphertext.");
        Ciphertext ciphertext = Ciphertext.of(request, prefix);
        Optional<String> keyId = request.fields().optionalText(prefix + "KeyId", Request.KEY_ID);
        if (keyId.isPresent()) {
            return new Located(door.keys().find(request.call(), keyId.get()), ciphertext);
        }
        Ciphertext opened = ciphertext.opened(encryption);
        return new Located(own(door, request, opened), opened);
    }

    /** Lets the caller in, and opens the ciphertext. */
    Opened open(Door door, Encryption encryption, Request request, Located located, Conditions conditions) {
        Ciphertext ciphertext = located.ciphertext();
        Conditions all = conditions.and("EncryptionAlgorithm", ciphertext.algorithm());
        KeyMetadata key = door.admit(request, action, located.found(), ciphertext.context(), all);
        return new Opened(door.use(key), ciphertext.opened(encryption));
    }

    private Found own(Door door, Request request, Ciphertext opened) {
        CiphertextBlob blob = opened.blob()
                .orElseThrow(() ->
                        KmsRefusal.validation(prefix + "KeyId is required for algorithm " + opened.algorithm() + "."));
        return door.keys()
                .find(request.call(), reference(blob.keyArn(), request.call().region()))
                .orElseThrow(Source::unknownKey);
    }

    /** The blob's key here: a multi-Region key has the same id in each of its Regions. */
    private static KeyReference reference(String arn, String region) {
        String[] parts = arn.split(":", 6);
        if (parts[5].startsWith("key/mrk-")) {
            parts[3] = region;
        }
        return new KeyReference(String.join(":", parts), parts[4], parts[3]);
    }

    private static KmsRefusal unknownKey() {
        return KmsRefusal.of(
                "AccessDeniedException",
                "The ciphertext refers to a customer master key that does not exist, does not exist in this region,"
                        + " or you are not allowed to access.");
    }
}
