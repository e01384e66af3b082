package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.Hash;
import java.security.MessageDigest;

/** Message digests by KMS's names. */
final class Digests {

    private Digests() {}

    static MessageDigest of(Hash hash) {
        return Jca.sure(() -> MessageDigest.getInstance(hash.jcaName()));
    }
}
