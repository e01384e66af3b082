package dev.chatelaine.front.kms.engine;

import dev.chatelaine.front.kms.model.KeySpec;
import java.security.MessageDigest;
import javax.crypto.Mac;

/** HMAC (RFC 2104) with the hash of the key's spec. */
public final class Macs {

    private Macs() {}

    /** The MAC of a message. */
    public static byte[] mac(SecretMaterial key, KeySpec spec, byte[] message) {
        return Jca.sure(() -> {
            var mac = Mac.getInstance(spec.jcaName());
            mac.init(key.key(spec.jcaName()));
            return mac.doFinal(message);
        });
    }

    /** Whether it is the MAC of this message; compared in constant time. */
    public static boolean verifies(SecretMaterial key, KeySpec spec, byte[] message, byte[] mac) {
        return MessageDigest.isEqual(mac(key, spec, message), mac);
    }
}
