package dev.chatelaine.core.crypto;

import dev.chatelaine.Denied;
import dev.chatelaine.InvalidRequest;
import dev.chatelaine.Shown;
import java.util.List;
import java.util.Set;

/**
 * An encryption context in its two parts: the pairs that the message stores, and those outside it, which are
 * authenticated with it and which whoever opens it must know.
 *
 * @param stored the pairs in the header
 * @param outside the others
 * @see <a
 *     href="https://github.com/awslabs/aws-encryption-sdk-specification/blob/master/framework/required-encryption-context-cmm.md">Required
 *     Encryption Context CMM</a>
 */
record StoredContext(EncryptionContext stored, EncryptionContext outside) {

    /**
     * Parts a context for writing.
     *
     * @param outside keys of the pairs to leave out
     * @throws InvalidRequest if one of them is not there
     */
    static StoredContext forWriting(EncryptionContext whole, Set<String> outside) {
        if (outside.isEmpty()) {
            return new StoredContext(whole, EncryptionContext.empty());
        }
        requireEach(outside, whole);
        return new StoredContext(whole.only(key -> !outside.contains(key)), whole.only(outside::contains));
    }

    /**
     * Joins what a message stores and what its reader knows.
     *
     * @param required what the reader requires
     * @param outside keys of pairs that may be outside the message
     * @throws InvalidRequest if the reader does not give one of the latter
     * @throws Denied if the message lacks any other pair that is required, or has another value there
     */
    static StoredContext forReading(EncryptionContext stored, EncryptionContext required, Set<String> outside) {
        requireEach(outside, required);
        EncryptionContext notStored =
                required.only(key -> outside.contains(key) && stored.value(key).isEmpty());
        stored.and(notStored).firstMissing(required).ifPresent(key -> {
            throw new Denied("The message's encryption context lacks the required pair "
                    + Shown.name(key)
                    + ", or has another value there: this is not the message that was asked for.");
        });
        return new StoredContext(stored, notStored);
    }

    /**
     * Keys of pairs that messages do not store.
     *
     * @throws InvalidRequest if one is reserved
     */
    static Set<String> outside(String... keys) {
        for (String key : keys) {
            if (key.startsWith(EncryptionContext.RESERVED_PREFIX)) {
                throw new InvalidRequest("A pair whose key begins with " + EncryptionContext.RESERVED_PREFIX
                        + " is always stored: name others.");
            }
        }
        return Set.copyOf(List.of(keys));
    }

    private static void requireEach(Set<String> keys, EncryptionContext context) {
        for (String key : keys) {
            if (context.value(key).isEmpty()) {
                throw new InvalidRequest("The encryption context lacks the pair " + Shown.name(key)
                        + ", which is kept outside the message: give it each time.");
            }
        }
    }

    /** All pairs, as wrapping keys bind them. */
    EncryptionContext whole() {
        return stored.and(outside);
    }
}
