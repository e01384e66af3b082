package dev.chatelaine.front.kms.operations;

import dev.chatelaine.front.access.KeyAccess;
import dev.chatelaine.front.kms.keys.Found;
import dev.chatelaine.front.kms.keys.Keys;
import dev.chatelaine.front.kms.model.EncryptionContext;
import dev.chatelaine.front.kms.model.KeyMetadata;
import dev.chatelaine.front.kms.model.KeyUsage;
import dev.chatelaine.front.kms.model.KmsRefusal;
import dev.chatelaine.front.kms.state.MaterialStore;
import java.util.Map;

/** From a request to a key: it exists, the caller may, its usage fits, its state permits; in this order. */
final class Door {

    private final Keys keys;
    private final KeyAccess access;
    private final MaterialStore store;

    Door(Keys keys, KeyAccess access, MaterialStore store) {
        this.keys = keys;
        this.access = access;
        this.store = store;
    }

    Keys keys() {
        return keys;
    }

    /** For an operation that uses no key: the caller may perform it. */
    void admitKeyless(Request request) {
        access.require(request.call(), action(request), KeyAccess.NO_KEY, Map.of(), Map.of());
    }

    /** The key of the request's KeyId, for an operation without an encryption context. */
    KeyMetadata admit(Request request, Conditions conditions) {
        return admit(request, action(request), request.keyId(), EncryptionContext.EMPTY, conditions);
    }

    /** The key that the request calls so, once the caller may perform the action on it. */
    KeyMetadata admit(Request request, String action, String keyId, EncryptionContext context, Conditions conditions) {
        return admit(request, action, keys.find(request.call(), keyId), context, conditions);
    }

    /** A key that was found, once the caller may perform the action on it. */
    KeyMetadata admit(Request request, String action, Found found, EncryptionContext context, Conditions conditions) {
        KeyMetadata key = found.metadata();
        access.require(request.call(), action, key.arn(), context.pairs(), conditions.about(found));
        return key;
    }

    /**
     * The key of the request's KeyId for an operation that knows neither aliases nor other accounts.
     *
     * @throws KmsRefusal NotFoundException for an alias
     */
    KeyMetadata admitOwn(Request request, Conditions conditions) {
        Found found = keys.find(request.call(), request.keyId());
        found.reference().alias().ifPresent(alias -> {
            throw KmsRefusal.of("NotFoundException", "Invalid keyId '" + alias + "'");
        });
        return admit(request, action(request), found, EncryptionContext.EMPTY, conditions);
    }

    /**
     * The key with its material.
     *
     * @throws KmsRefusal InvalidKeyUsageException, DisabledException or KMSInvalidStateException
     */
    UsableKey use(Request request, KeyMetadata key, KeyUsage usage) {
        demandUsage(request, key, usage);
        return use(key);
    }

    /** The key with its material, whatever its usage. */
    UsableKey use(KeyMetadata key) {
        KeyStates.demandEnabled(key);
        return new UsableKey(key, store.record(key), store.now());
    }

    static void demandUsage(Request request, KeyMetadata key, KeyUsage usage) {
        if (key.usage() != usage) {
            throw KmsRefusal.invalidKeyUsage(key.arn() + " key usage is " + key.usage() + " which is not valid for "
                    + request.call().action() + ".");
        }
    }

    private static String action(Request request) {
        return "kms:" + request.call().action();
    }
}
